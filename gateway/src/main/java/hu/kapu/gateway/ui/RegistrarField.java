package hu.kapu.gateway.ui;

import io.quarkus.qute.TemplateEnum;

/** What the forms and pages of the registrar's door ask for and show; the id is the one of the input. */
@TemplateEnum
public enum RegistrarField {
    FAMILY_NAME("familyName"),
    GIVEN_NAME("givenName"),
    BIRTH_FAMILY_NAME("birthFamilyName"),
    BIRTH_GIVEN_NAME("birthGivenName"),
    BIRTH_PLACE("birthPlace"),
    BIRTH_DATE("birthDate"),
    MOTHER_FAMILY_NAME("motherFamilyName"),
    MOTHER_GIVEN_NAME("motherGivenName"),
    DOCUMENT_KIND("documentKind"),
    DOCUMENT_NUMBER("documentNumber"),
    ISSUED_ON("issuedOn"),
    VALID_UNTIL("validUntil"),
    USER_NAME("userName"),
    EMAIL("email"),
    LANGUAGE("language"),
    REASON("reason"),
    CASE_NUMBER("caseNumber"),
    OFFICE("office"),
    ROLE("role"),
    UNTIL("until");

    private final String id;

    RegistrarField(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** Whether a day is asked for, so that the form shows how to write it. */
    public boolean day() {
        return this == BIRTH_DATE || this == ISSUED_ON || this == VALID_UNTIL || this == UNTIL;
    }
}
