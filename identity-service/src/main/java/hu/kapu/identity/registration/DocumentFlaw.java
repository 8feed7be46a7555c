package hu.kapu.identity.registration;

/** Why a shown document is not accepted. */
enum DocumentFlaw {
    EXPIRED("document-expired", "The document is no longer valid."),
    NOT_YET_VALID("document-not-yet-valid", "The document is not valid yet."),
    LICENCE_TOO_OLD("driving-licence-too-old", "Only driving licences issued after 2001-01-01 are accepted."),
    LICENCE_NOT_CARD("driving-licence-not-card", "Only driving licences in card format are accepted.");

    private final String code;
    private final String detail;

    DocumentFlaw(String code, String detail) {
        this.code = code;
        this.detail = detail;
    }

    String code() {
        return code;
    }

    String detail() {
        return detail;
    }
}
