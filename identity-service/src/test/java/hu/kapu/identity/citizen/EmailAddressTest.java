package hu.kapu.identity.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @CsvSource({
        "kovacs@posta.hu, kovacs@posta.hu",
        "' Kovacs.Anna+kapu@Posta.HU ', Kovacs.Anna+kapu@posta.hu",
        "a@árvíztűrő.hu, a@xn--rvztr-wqa0gx3bwi.hu",
        "o'nagy@mail.posta.example, o'nagy@mail.posta.example",
    })
    void anAddressKeepsItsLocalPartAndGetsAPlainDomain(String typed, String address) {
        assertThat(EmailAddress.parse(typed).map(EmailAddress::address)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "posta.hu",
                "@posta.hu",
                "anna@",
                "anna@localhost",
                "anna@posta..hu",
                "anna@-posta.hu",
                "anna@posta.hu.",
                "anna@1.2.3.4",
                "anna@[127.0.0.1]",
                "an na@posta.hu",
                "anna@po sta.hu",
                "anna@posta.hu\r\nBcc: x@y.hu",
                ".anna@posta.hu",
                "anna.@posta.hu",
                "an..na@posta.hu",
                "\"anna\"@posta.hu",
                "anna@x@posta.hu",
                "ánna@posta.hu",
            })
    void whatCannotBeMailedToIsRefused(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"kovacs@posta.hu, k•••••@p•••.hu", "k@p.hu, k•••••@p•••.hu", "k.a@mail.posta.co.uk, k•••••@m•••.uk"})
    void theMaskShowsFirstLettersAndNoLength(String address, String masked) {
        assertThat(new EmailAddress(address).masked()).isEqualTo(masked);
    }
}
