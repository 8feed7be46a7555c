package hu.kapu.gateway.api.portals;

import com.fasterxml.jackson.annotation.JsonInclude;
import hu.kapu.gateway.portal.KeptPortal;
import hu.kapu.gateway.portal.Origin;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Some of the portals, in the order of their ids. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Some of the portals, in the order of their ids")
public record PortalPage(
        List<Entry> portals,

        @Schema(description = "Path of the next page; absent on the last one") @Nullable
        String next) {

    /** One portal as a list shows it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PortalEntry")
    public record Entry(
            String id,
            String nameHu,
            String nameEn,
            String clientId,
            String sector,
            boolean disabled,
            List<ShownWarning> warnings,

            @Schema(
                    enumeration = {"file", "database"},
                    description = "Where it is changed: in its file, or here")
            String keptBy,

            @Schema(description = "As in the ETag; of portals kept here") @Nullable
            Long version,

            @Nullable Instant updatedAt,

            @Schema(examples = "client:registry") @Nullable String updatedBy) {

        static Entry of(KeptPortal kept) {
            return switch (kept.origin()) {
                case Origin.InFile ignored -> entry(kept, "file", null, null, null);
                case Origin.InDatabase(long version, Instant at, String by) -> entry(kept, "database", version, at, by);
            };
        }

        private static Entry entry(
                KeptPortal kept, String keptBy, @Nullable Long version, @Nullable Instant at, @Nullable String by) {
            return new Entry(
                    kept.id(),
                    kept.portal().nameHu(),
                    kept.portal().nameEn(),
                    kept.portal().clientId(),
                    kept.portal().sector(),
                    kept.isDisabled(),
                    ShownWarning.of(kept.portal()),
                    keptBy,
                    version,
                    at,
                    by);
        }
    }

    /** Those after an id, at most so many. */
    static PortalPage after(Collection<KeptPortal> all, String id, int limit) {
        List<KeptPortal> following = all.stream()
                .filter(kept -> kept.id().compareTo(id) > 0)
                .limit(limit + 1L)
                .toList();
        boolean more = following.size() > limit;
        List<Entry> shown = following.stream().limit(limit).map(Entry::of).toList();
        String next = more ? PortalsResource.PATH + "?after=" + shown.getLast().id() + "&limit=" + limit : null;
        return new PortalPage(shown, next);
    }
}
