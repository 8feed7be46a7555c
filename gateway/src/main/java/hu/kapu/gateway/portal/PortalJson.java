package hu.kapu.gateway.portal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.util.List;
import java.util.Optional;

/**
 * Documents as JSON, read strictly: a misspelt field is a mistake and not a default, a field given twice is one too, and
 * nothing becomes text or truth that was not written so.
 */
final class PortalJson {
    private static final JsonMapper JSON = strict().build();
    private static final JsonMapper AS_ANSWERED =
            strict().addMixIn(PortalDocument.class, WithReadOnly.class).build();

    /** What the REST interface answers beside the document. */
    @JsonIgnoreProperties("warnings")
    private interface WithReadOnly {}

    private PortalJson() {}

    private static JsonMapper.Builder strict() {
        return JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    }

    /** Nothing, and the mistake that ended the reading, for what is not a document at all. */
    static Optional<PortalDocument> read(String text, Mistakes mistakes) {
        return read(JSON, text, mistakes);
    }

    /** The same of a document that may have been read from the REST interface before, with what that adds to it. */
    static Optional<PortalDocument> readAsAnswered(String text, Mistakes mistakes) {
        return read(AS_ANSWERED, text, mistakes);
    }

    private static Optional<PortalDocument> read(JsonMapper json, String text, Mistakes mistakes) {
        try {
            Optional<PortalDocument> document = Optional.ofNullable(json.readValue(text, PortalDocument.class));
            mistakes.unless(document.isPresent(), "", "is not a JSON object");
            return document;
        } catch (JsonProcessingException unreadable) {
            mistakes.add(mistake(unreadable));
            return Optional.empty();
        }
    }

    static String write(PortalDocument document) {
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a portal cannot be written as JSON", e);
        }
    }

    static JsonNode tree(PortalDocument document) {
        return JSON.valueToTree(document);
    }

    private static PortalMistake mistake(JsonProcessingException unreadable) {
        return switch (unreadable) {
            case UnrecognizedPropertyException unknown ->
                new PortalMistake(path(unknown.getPath()), "is not a field of a portal");
            case JsonMappingException wrongType
            when !wrongType.getPath().isEmpty() ->
                new PortalMistake(path(wrongType.getPath()), "has a value of the wrong kind");
            default -> new PortalMistake("", "is not one JSON object with each field once, " + place(unreadable));
        };
    }

    private static String place(JsonProcessingException unreadable) {
        JsonLocation location = unreadable.getLocation();
        return location == null ? "see its end" : "see line " + location.getLineNr();
    }

    private static String path(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.toString();
    }
}
