package hu.kapu.gateway.clients;

import com.fasterxml.jackson.databind.JsonNode;

/** Who somebody is, as a document says it; birth date as ISO 8601. */
public record NaturalIdentity(
        String familyName,
        String givenName,
        String birthFamilyName,
        String birthGivenName,
        String birthPlace,
        String birthDate,
        String motherFamilyName,
        String motherGivenName) {
    static NaturalIdentity of(JsonNode node) {
        return new NaturalIdentity(
                node.path("familyName").asText(""),
                node.path("givenName").asText(""),
                node.path("birthFamilyName").asText(""),
                node.path("birthGivenName").asText(""),
                node.path("birthPlace").asText(""),
                node.path("birthDate").asText(""),
                node.path("motherFamilyName").asText(""),
                node.path("motherGivenName").asText(""));
    }

    @Override
    public String toString() {
        return "NaturalIdentity[…]";
    }
}
