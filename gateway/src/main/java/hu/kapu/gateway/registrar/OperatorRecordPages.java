package hu.kapu.gateway.registrar;

import hu.kapu.gateway.portal.Portals;
import hu.kapu.gateway.scope.RecordedAction;
import hu.kapu.gateway.scope.RecordedActions;
import hu.kapu.gateway.ui.Layout;
import hu.kapu.gateway.ui.OperatorAuditPage;
import hu.kapu.gateway.ui.OperatorAuditPage.Line;
import hu.kapu.gateway.ui.ShownCaller;
import hu.kapu.gateway.ui.ShownOperatorAction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dresses the record of operators' actions as a page. */
@ApplicationScoped
class OperatorRecordPages {
    /** As many hex digits as the command takes at least. */
    private static final int NOTED_DIGITS = 32;
    /** Enough to see by that two questions were about the same. */
    private static final int MARK_DIGITS = 12;

    private final RegistrarPages pages;
    private final Portals portals;

    OperatorRecordPages(RegistrarPages pages, Portals portals) {
        this.pages = pages;
        this.portals = portals;
    }

    /** @param next the position before which the next page begins, or null */
    OperatorAuditPage page(
            List<RecordedActions.Entry> entries, RecordedActions.Head head, String person, @Nullable String next) {
        Layout layout = pages.backTo(OfficialReach.ROOT);
        String language = layout.language().tag();
        boolean everything = person.isEmpty();
        return new OperatorAuditPage(
                layout,
                entries.stream().map(entry -> line(entry.action(), language)).toList(),
                head(head),
                person,
                everything && next != null ? OperatorRecordResource.PATH + "?elott=" + next : null,
                everything ? null : next);
    }

    private static OperatorAuditPage.Head head(RecordedActions.Head head) {
        String number = Long.toString(head.length());
        return new OperatorAuditPage.Head(
                number, head.hash().isEmpty() ? "" : number + ":" + head.hash().substring(0, NOTED_DIGITS));
    }

    private Line line(RecordedAction done, String language) {
        String[] caller = done.caller().split(":", 2);
        ShownOperatorAction action = ShownOperatorAction.of(done.action());
        String asked = done.asked();
        return new Line(
                done.at(),
                caller(caller[0]),
                done.callerName(),
                caller[caller.length - 1],
                action,
                action == ShownOperatorAction.OTHER ? done.action() : null,
                portal(done.subject(), language),
                done.citizen() == null ? null : done.citizen().toString(),
                done.citizen() == null && asked != null ? asked.substring(0, MARK_DIGITS) : null);
    }

    private static ShownCaller caller(String kind) {
        return switch (kind) {
            case "official" -> ShownCaller.OPERATOR;
            case "portal" -> ShownCaller.PORTAL;
            default -> ShownCaller.PROGRAM;
        };
    }

    private String portal(String id, String language) {
        return portals.byId(id)
                .map(portal -> portal.name(language) + " (" + id + ")")
                .orElse(id);
    }
}
