package hu.kapu.local.citizens;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** What a registrar would be told about somebody who stands at the counter with a valid ID card. */
public record NewCitizen(String familyName, String givenName, String userName, String documentNumber) {
    private static final ZoneId BUDAPEST = ZoneId.of("Europe/Budapest");

    public String email() {
        return userName + "@example.hu";
    }

    Map<String, Object> registration(String idempotencyKey) {
        LocalDate today = LocalDate.now(BUDAPEST);
        return Map.of(
                "identity",
                Map.of(
                        "familyName",
                        familyName,
                        "givenName",
                        givenName,
                        "birthFamilyName",
                        familyName,
                        "birthGivenName",
                        givenName,
                        "birthPlace",
                        "Szeged",
                        "birthDate",
                        "1956-03-15",
                        "motherFamilyName",
                        "Tóth",
                        "motherGivenName",
                        "Erzsébet"),
                "document",
                Map.of(
                        "kind",
                        "id-card",
                        "number",
                        documentNumber,
                        "issuedOn",
                        today.minusYears(2).toString(),
                        "validUntil",
                        today.plusYears(8).toString(),
                        "cardFormat",
                        true),
                "userName",
                userName,
                "email",
                email(),
                "language",
                "hu",
                "idempotencyKey",
                idempotencyKey);
    }
}
