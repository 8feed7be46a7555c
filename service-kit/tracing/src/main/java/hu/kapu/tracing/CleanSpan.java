package hu.kapu.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A span as it may leave: when, how long, in which trace, and of its attributes only those on the list. Addresses with
 * their queries, headers, user agents, IP addresses, SQL, record keys and the messages of exceptions are not on it, and
 * neither is whatever a newer version of the instrumentation adds.
 */
final class CleanSpan extends DelegatingSpanData {
    private static final Set<String> KEPT = Set.of(
            "http.request.method",
            "http.response.status_code",
            "http.route",
            "error.type",
            "db.system",
            "db.system.name",
            "db.operation",
            "db.operation.name",
            "messaging.system",
            "messaging.destination.name",
            "messaging.operation",
            "messaging.operation.name",
            "messaging.operation.type",
            "messaging.consumer.group.name");

    private static final AttributeKey<String> EXCEPTION = AttributeKey.stringKey("exception.type");

    /** Verbs, route templates, topics and job names; never an address that somebody opened. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9 ._:/{}*<>-]{1,120}");

    private final Attributes attributes;

    CleanSpan(SpanData span) {
        super(span);
        this.attributes = kept(span.getAttributes());
    }

    @Override
    public String getName() {
        String name = super.getName();
        return NAME.matcher(name).matches() ? name : getKind().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Attributes getAttributes() {
        return attributes;
    }

    /** The kind of an exception says what went wrong; its message may say about whom. */
    @Override
    public List<EventData> getEvents() {
        return super.getEvents().stream().map(CleanSpan::clean).toList();
    }

    @Override
    public List<LinkData> getLinks() {
        return super.getLinks().stream()
                .map(link -> LinkData.create(link.getSpanContext()))
                .toList();
    }

    @Override
    public StatusData getStatus() {
        return switch (super.getStatus().getStatusCode()) {
            case UNSET -> StatusData.unset();
            case OK -> StatusData.ok();
            case ERROR -> StatusData.error();
        };
    }

    private static EventData clean(EventData event) {
        String exception = event.getAttributes().get(EXCEPTION);
        return EventData.create(
                event.getEpochNanos(),
                exception == null ? "event" : "exception",
                exception == null ? Attributes.empty() : Attributes.of(EXCEPTION, exception));
    }

    private static Attributes kept(Attributes all) {
        return all.toBuilder().removeIf(key -> !KEPT.contains(key.getKey())).build();
    }
}
