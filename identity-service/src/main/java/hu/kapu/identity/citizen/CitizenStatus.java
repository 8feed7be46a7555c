package hu.kapu.identity.citizen;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Registered: no first login yet, so no password. Active: may sign in. Closed: for good. */
public enum CitizenStatus {
    @JsonProperty("registered")
    REGISTERED,
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("closed")
    CLOSED
}
