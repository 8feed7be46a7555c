package hu.kapu.identity.legacyhash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.identity.legacyhash.LegacyHashReader.Reading;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegacyHashReaderTest {
    /**
     * Published: bcrypt by Openwall's crypt_blowfish and jBCrypt, PBKDF2 by passlib and Django, Argon2 by its reference
     * implementation, SSHA by passlib.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    U*U              | $2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW
                    U*U*             | $2b$05$CCCCCCCCCCCCCCCCCCCCC.VGOzA784oUp/Z0DY336zx7pLYAy0lwK
                    abc              | $2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i
                    abc              | {CRYPT}$2y$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i
                    abc              | bcrypt$$2b$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i
                    password         | {PBKDF2}1212$OB.dtnSEXZK8U5cgxU/GYQ$y5LKPOplRmok7CZp/aqVDVg8zGI
                    password         | {PBKDF2-SHA256}1212$4vjV83LKPjQzk31VI4E0Vw$hsYF68OiOUPdDZ1Fg.fJPeq1h/gXXY7acBp9/6c.tmQ
                    password         | $pbkdf2-sha256$1212$4vjV83LKPjQzk31VI4E0Vw$hsYF68OiOUPdDZ1Fg.fJPeq1h/gXXY7acBp9/6c.tmQ
                    password         | {PBKDF2-SHA512}1212$RHY0Fr3IDMSVO/RSZyb5ow$eNLfBK.eVozomMr.1gYa17k9B7KIK25NOEshvhrSX.esqY3s.FvWZViXz4KoLlQI.BzY/YTNJOiKc5gBYFYGww
                    lètmein          | pbkdf2_sha1$10000$seasalt$oAfF6vgs95ncksAhGXOWf4Okq7o=
                    lètmein          | pbkdf2_sha256$10000$seasalt$CWWFdHOWwPnki7HvkcqN9iA2T3KLW1cf2uZ5kvArtVY=
                    password         | $argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4
                    password         | $argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc
                    password         | argon2$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc
                    password         | $argon2i$v=19$m=256,t=2,p=2$c29tZXNhbHQ$T/XOJ2mh1/TIpJHfCdQan76Q5esCFVoT5MAeIM1Oq2E
                    password         | $argon2i$m=256,t=2,p=2$c29tZXNhbHQ$tsEVYKap1h6scGt5ovl9aLRGOqOth+AMB+KwHpDFZPs
                    testing123       | {SSHA}0c0blFTXXNuAMHECS4uxrj3ZieMoWImr
                    secret           | {ssha}0H+zTv8o4MR4H43n03eCsvw1luG8LdB7
                    password         | {SSHA256}x1tymSTVjozxQ2PtT46ysrzhZxbcskK0o2f8hEFx7fAQQmhtDSEkJA==
                    pass             | {SSHA256}Yuz0lZnd9xxLQhxgOSuV8b4GlTzeOWKriq9ay51aoLxmb29iYXI=
                    secret           | {SSHA512}ifusMrPjAjPRHlLhpnySiHwr4byXXCi1xsiCcqLkYjFrJvTOugixmnRDepN9qDcIfQelTEeSDv1PVmcoT1r+XmFiY2QxMjM0
                    password         | {SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=
                    """)
    void aPublishedHashIsMadeAgainOfItsPasswordAndOfNoOther(String password, String written) {
        LegacyHash hash = read(inOneText(written));

        assertThat(hash.recipe().digest(password.getBytes(UTF_8))).isEqualTo(hash.digest());
        assertThat(hash.recipe().digest((password + "x").getBytes(UTF_8))).isNotEqualTo(hash.digest());
        assertThat(hash.recipe().digest(new byte[0])).isNotEqualTo(hash.digest());
        LegacyMethod kept = LegacyMethod.parse(hash.recipe().method().text());
        assertThat(kept).isEqualTo(hash.recipe().method());
    }

    @Test
    void bcryptReadsNoFurtherThanTheSeventySecondByte() {
        String password =
                "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789chars after 72 are ignored";
        LegacyHash hash = read(inOneText("$2a$05$abcdefghijklmnopqrstuu5s2v8.iXieOjg/.AySBTTZIIVFJeBui"));

        assertThat(hash.recipe().digest(password.getBytes(UTF_8))).isEqualTo(hash.digest());
        assertThat(hash.recipe().digest(password.substring(0, 72).getBytes(UTF_8)))
                .isEqualTo(hash.digest());
        assertThat(hash.recipe().digest(password.substring(0, 71).getBytes(UTF_8)))
                .isNotEqualTo(hash.digest());
    }

    @Test
    void theFieldsOfKeycloakAreRead() {
        WrittenHash written = new WrittenHash(
                "2+nmzB5CA5Sg6/CxUb+VWszQd+MQV9jG68pXn6dgfiyuH32AhzqlQdK+gkBEvIGg3wNk/78Wi5/lXOLP6JprjQ==",
                "pbkdf2-sha256",
                "1000",
                "a2FwdSBpbXBvcnQgdGVzdA==");

        LegacyHash hash = read(written);

        assertThat(hash.recipe().digest("három kicsi kacsa".getBytes(UTF_8))).isEqualTo(hash.digest());
        assertThat(hash.recipe().method().effort()).isEqualTo(new Effort("pbkdf2-sha256", 2_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "password",
                "{CLEARTEXT}password",
                "{MD5}X03MO1qnZdYdgyfeuILPmQ==",
                "$1$salt$qJH7.N4xYta3aEG/dfqo/0",
                "$2x$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW",
                "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOe",
                "$2a$03$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW",
                "$argon2d$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=18$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=4,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "{PBKDF2-SHA256}0$4vjV83LKPjQzk31VI4E0Vw$hsYF68OiOUPdDZ1Fg.fJPeq1h/gXXY7acBp9/6c.tmQ",
                "{SSHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=",
                "{SHA}0c0blFTXXNuAMHECS4uxrj3ZieMoWImr",
                "{SSHA}0c0blFTXX*NuAMHECS4uxrj3ZieMoWImr"
            })
    void whatIsInNoneOfTheFormsIsUnreadable(String written) {
        assertThat(LegacyHashReader.read(inOneText(written))).isInstanceOf(Reading.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$2a$15$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW",
                "{PBKDF2-SHA256}3000001$4vjV83LKPjQzk31VI4E0Vw$hsYF68OiOUPdDZ1Fg.fJPeq1h/gXXY7acBp9/6c.tmQ",
                "$argon2id$v=19$m=262145,t=1,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4",
                "$argon2id$v=19$m=262144,t=5,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"
            })
    void whatNobodyCouldWaitForIsTooCostly(String written) {
        assertThat(LegacyHashReader.read(inOneText(written))).isInstanceOf(Reading.TooCostly.class);
    }

    @Test
    void nothingOfAHashIsTold() {
        LegacyHash hash = read(inOneText("{SSHA}0c0blFTXXNuAMHECS4uxrj3ZieMoWImr"));

        assertThat(hash.toString() + hash.recipe() + inOneText("{SSHA}0c0b"))
                .doesNotContain("0c0b")
                .doesNotContain(Arrays.toString(hash.digest()))
                .doesNotContain(Arrays.toString(hash.recipe().salt()));
    }

    private static LegacyHash read(WrittenHash written) {
        Reading reading = LegacyHashReader.read(written);
        assertThat(reading).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).hash();
    }

    private static WrittenHash inOneText(String written) {
        return new WrittenHash(written, "", "", "");
    }
}
