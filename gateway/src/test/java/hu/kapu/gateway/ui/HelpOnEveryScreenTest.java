package hu.kapu.gateway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelpOnEveryScreenTest {

    @ParameterizedTest
    @CsvSource({
        "/azonositas, WHAT_IS_IT",
        "/azonositas/jelszo, FORGOTTEN_PASSWORD",
        "/azonositas/kod, CODE_REFUSED",
        "/azonositas/igenyles/torlokod, DELETION_CODE",
        "/ugyfelkapu/igenyles/qr, SCANNING",
        "/nem-en-voltam, NOT_ME"
    })
    void thePageLeadsToTheQuestionAskedThere(String path, Information topic) {
        assertThat(Information.likelyAt(path)).contains(topic);
    }

    @Test
    void elsewhereThereIsTheListOfQuestions() {
        assertThat(Information.likelyAt("/ugyfelkapu")).isEmpty();
        assertThat(Information.likelyAt("/azonositasok")).isEmpty();
    }
}
