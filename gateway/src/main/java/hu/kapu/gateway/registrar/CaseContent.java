package hu.kapu.gateway.registrar;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import hu.kapu.gateway.clients.NaturalIdentity;
import java.time.Instant;

/** What a case will write once it is approved; lies sealed in its row until the case is settled. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CaseContent.CorrectIdentity.class, name = "correct-identity"),
    @JsonSubTypes.Type(value = CaseContent.ChangeEmail.class, name = "change-email"),
    @JsonSubTypes.Type(value = CaseContent.RemoveSecondFactors.class, name = "remove-second-factors"),
    @JsonSubTypes.Type(value = CaseContent.Unfreeze.class, name = "unfreeze"),
    @JsonSubTypes.Type(value = CaseContent.GrantRole.class, name = "grant-role")
})
sealed interface CaseContent {
    record CorrectIdentity(NaturalIdentity identity) implements CaseContent {
        @Override
        public CaseKind caseKind() {
            return CaseKind.CORRECT_IDENTITY;
        }
    }

    record ChangeEmail(String email) implements CaseContent {
        @Override
        public CaseKind caseKind() {
            return CaseKind.CHANGE_EMAIL;
        }

        @Override
        public String toString() {
            return "ChangeEmail[…]";
        }
    }

    record RemoveSecondFactors() implements CaseContent {
        @Override
        public CaseKind caseKind() {
            return CaseKind.REMOVE_SECOND_FACTORS;
        }
    }

    record Unfreeze() implements CaseContent {
        @Override
        public CaseKind caseKind() {
            return CaseKind.UNFREEZE;
        }
    }

    record GrantRole(Role role, String office, Instant until) implements CaseContent {
        @Override
        public CaseKind caseKind() {
            return CaseKind.GRANT_ROLE;
        }
    }

    CaseKind caseKind();
}
