package hu.kapu.e2e.takeover;

import hu.kapu.local.citizens.Citizen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a thief knows and what a thief wishes, as it would be typed into any field of any form. Each value has the form
 * that the field demands, so that it is judged and not only turned away.
 *
 * @param deletionCode somebody else's: it reads well and is wrong
 */
record Loot(Citizen victim, String password, Factor factor, String deletionCode) {
    static final String NEW_PASSWORD = "ez már a tolvaj jelszava";

    /** "Több időt kérek" would keep a code from being judged, and a ticket to sign out is nothing to type. */
    private static final Set<String> LEFT_OUT = Set.of("time", "k");
    /** Six digits are a code of an app or of a mail; these forms ask for longer ones. */
    private static final List<String> OF_LONG_CODES =
            List.of("/ugyfelkapu/elso-belepes", "/ugyfelkapu/elfelejtett-jelszo/kod");

    private static final Map<String, String> OF_REGISTRARS = Map.ofEntries(
            Map.entry("familyName", "Tolvaj"),
            Map.entry("givenName", "Tódor"),
            Map.entry("birthFamilyName", "Tolvaj"),
            Map.entry("birthGivenName", "Tódor"),
            Map.entry("birthPlace", "Szeged"),
            Map.entry("birthDate", "1956-03-15"),
            Map.entry("motherFamilyName", "Tóth"),
            Map.entry("motherGivenName", "Erzsébet"),
            Map.entry("documentKind", "id-card"),
            Map.entry("issuedOn", "2024-01-02"),
            Map.entry("validUntil", "2034-01-02"),
            Map.entry("language", "hu"),
            Map.entry("reason", "Elveszett telefon"),
            Map.entry("caseNumber", "T-1"),
            Map.entry("role", "operator"),
            Map.entry("office", "A tolvaj irodája"),
            Map.entry("until", "2034-01-02"),
            Map.entry("decision", "approve"),
            Map.entry("person", "admin"),
            Map.entry("elott", "1"));

    Map<String, String> credentials() {
        return Map.of("userName", victim.userName(), "password", password);
    }

    /** Every field of the form, filled in. */
    Map<String, String> typedInto(GatewayForm form, String transaction) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : form.fields()) {
            if (!LEFT_OUT.contains(field)) {
                typed.put(field, field.equals("t") ? transaction : value(field, form));
            }
        }
        return typed;
    }

    private String value(String field, GatewayForm form) {
        return switch (field) {
            case "userName" -> victim.userName();
            case "password" -> password;
            case "newPassword" -> NEW_PASSWORD;
            case "code" -> OF_LONG_CODES.contains(form.route()) ? "AAAA AAAA AAAA" : "135790";
            case "deletionCode" -> deletionCode;
            case "noticeCode" -> "AAAA-AAAA";
            case "documentNumber" -> "123456AB";
            case "registrationCode" -> "KOD00000X00";
            case "email" -> "tolvaj@example.hu";
            case "name" -> "a tolvaj telefonja";
            case "mod" -> form.route().startsWith("/ugyfelkapu/megerosites") ? "email" : factor.method();
            case "mi" -> factor.lost();
            case "eleri", "valasz" -> "igen";
            case "kept", "sure" -> "yes";
            case "number" -> "0";
            case "vissza", "back" -> "/ugyfelkapu/jelszo";
            case "lang" -> "hu";
            case "date" -> "";
            case "key" -> UUID.randomUUID().toString();
            default -> ofRegistrars(field);
        };
    }

    private static String ofRegistrars(String field) {
        String value = OF_REGISTRARS.get(field);
        if (value == null) {
            throw new IllegalStateException("nothing is known to type into " + field);
        }
        return value;
    }

    @Override
    public String toString() {
        return "Loot[" + victim.userName() + "]";
    }
}
