package hu.kapu.gateway.ui;

import io.quarkus.qute.TemplateEnum;

/** What an official fills in a form for. */
@TemplateEnum
public enum RegistrarTask {
    IN_PERSON,
    SEARCH,
    FIRST_LOGIN_CODE,
    CORRECT_IDENTITY,
    CHANGE_EMAIL,
    REMOVE_SECOND_FACTORS,
    UNFREEZE,
    GRANT_ROLE,
    END_ROLE;

    /** Whether a second official must approve. */
    public boolean needsApproval() {
        return this != IN_PERSON && this != SEARCH && this != FIRST_LOGIN_CODE && this != END_ROLE;
    }
}
