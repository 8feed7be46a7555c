package hu.kapu.identity.registration;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Documents that prove who somebody is. */
enum DocumentKind {
    @JsonProperty("id-card")
    ID_CARD,
    @JsonProperty("passport")
    PASSPORT,
    @JsonProperty("driving-licence")
    DRIVING_LICENCE
}
