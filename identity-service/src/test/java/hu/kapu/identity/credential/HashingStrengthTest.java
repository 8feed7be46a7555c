package hu.kapu.identity.credential;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.kit.hashing.HashingSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashingStrengthTest {
    @ParameterizedTest
    @CsvSource({
        "47104, 1, true",
        "19456, 2, true",
        "12288, 3, true",
        "9216, 4, true",
        "7168, 5, true",
        "19456, 1, false",
        "7168, 4, false",
        "1024, 100, false",
    })
    void whatIsCheaperThanOwaspRecommendsIsNotFitForProduction(int memoryKib, int iterations, boolean fit) {
        assertThat(new HashingStrength(new Settings(memoryKib, iterations))
                        .findings()
                        .isEmpty())
                .isEqualTo(fit);
    }

    private record Settings(int memoryKib, int iterations) implements HashingSettings {
        @Override
        public int queue() {
            return 1;
        }
    }
}
