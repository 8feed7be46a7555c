package hu.kapu.gateway.registrar;

import hu.kapu.gateway.account.SignedInCitizen;
import hu.kapu.gateway.clients.NaturalIdentity;
import hu.kapu.gateway.identification.SignInPages;
import hu.kapu.gateway.ui.ErrorPage;
import hu.kapu.gateway.ui.Layout;
import hu.kapu.gateway.ui.Layouts;
import hu.kapu.gateway.ui.Reason;
import hu.kapu.gateway.ui.Refusal;
import hu.kapu.gateway.ui.RegistrarCasePage;
import hu.kapu.gateway.ui.RegistrarChoice;
import hu.kapu.gateway.ui.RegistrarField;
import hu.kapu.gateway.ui.RegistrarHomePage;
import hu.kapu.gateway.ui.RegistrarRow;
import hu.kapu.gateway.ui.ShownCase;
import hu.kapu.gateway.ui.ShownCaseState;
import hu.kapu.gateway.ui.ShownRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dresses what stands behind the registrar's door as pages. */
@ApplicationScoped
class RegistrarPages {
    static final ZoneId BUDAPEST = ZoneId.of("Europe/Budapest");

    private final SignedInOfficial official;
    private final SignedInCitizen citizen;
    private final SignInPages pages;
    private final FreshSignIn fresh;
    private final Layouts layouts;
    private final Clock clock;

    RegistrarPages(
            SignedInOfficial official,
            SignedInCitizen citizen,
            SignInPages pages,
            FreshSignIn fresh,
            Layouts layouts,
            Clock clock) {
        this.official = official;
        this.citizen = citizen;
        this.pages = pages;
        this.fresh = fresh;
        this.layouts = layouts;
        this.clock = clock;
    }

    Layout layout() {
        return layouts.current().whenSignedIn(true);
    }

    Layout backTo(String path) {
        return layout().withBackLink(path);
    }

    Official official() {
        return official.get();
    }

    Response home(List<RegistrarCase> open, @Nullable String olderPath) {
        Official present = official.get();
        List<RegistrarHomePage.RoleLine> roles = present.posts().entrySet().stream()
                .map(each -> new RegistrarHomePage.RoleLine(
                        ShownRole.valueOf(each.getKey().name()),
                        each.getValue().office(),
                        each.getValue().until()))
                .toList();
        return SignInPages.ok(new RegistrarHomePage(
                layout(),
                present.name(),
                roles,
                present.is(Role.REGISTRAR),
                present.is(Role.OPERATOR),
                present.is(Role.AUDITOR),
                open.stream().map(this::line).toList(),
                olderPath));
    }

    /** Cases of one's own and those that wait for one's approval. */
    boolean mayLookAt(RegistrarCase each) {
        Official present = official.get();
        return present.is(each.kind().approvingRole()) || each.initiator().equals(present.citizenId());
    }

    private RegistrarHomePage.CaseLine line(RegistrarCase each) {
        return new RegistrarHomePage.CaseLine(
                OfficialReach.ROOT + "/ugyek/" + each.id(),
                ShownCase.valueOf(each.kind().name()),
                each.citizenName(),
                each.initiatorName(),
                each.office(),
                each.createdAt(),
                each.awaits(official.get(), clock.instant()));
    }

    Response registrarCase(RegistrarCase shown, int status, List<Refusal> errors) {
        RegistrarCasePage.Case facts = new RegistrarCasePage.Case(
                ShownCase.valueOf(shown.kind().name()),
                ShownCaseState.valueOf(shown.state().name()),
                shown.citizenName(),
                shown.initiatorName(),
                shown.office(),
                shown.createdAt(),
                shown.reason(),
                shown.caseNumber(),
                shown.decider().map(RegistrarCase.Decider::name).orElse(null),
                shown.decider().map(RegistrarCase.Decider::at).orElse(null));
        String path = OfficialReach.ROOT + "/ugyek/" + shown.id();
        return SignInPages.page(
                status,
                new RegistrarCasePage(
                        backTo(OfficialReach.ROOT),
                        path,
                        facts,
                        shown.content().map(RegistrarPages::rows).orElse(List.of()),
                        shown.awaits(official.get(), clock.instant()),
                        shown.mayBeWithdrawnBy(official.get(), clock.instant()) ? path + "/visszavonas" : null,
                        errors));
    }

    private static List<RegistrarRow> rows(CaseContent content) {
        return switch (content) {
            case CaseContent.CorrectIdentity(NaturalIdentity identity) -> rows(identity);
            case CaseContent.ChangeEmail(String email) -> List.of(new RegistrarRow(RegistrarField.EMAIL, email));
            case CaseContent.RemoveSecondFactors() -> List.of();
            case CaseContent.Unfreeze() -> List.of();
            case CaseContent.GrantRole(Role role, String office, Instant until) -> rows(role, office, until);
        };
    }

    static List<RegistrarRow> rows(Role role, String office, Instant until) {
        return List.of(
                RegistrarRow.chosen(RegistrarField.ROLE, RegistrarChoice.valueOf(role.name())),
                new RegistrarRow(RegistrarField.OFFICE, office),
                new RegistrarRow(RegistrarField.UNTIL, day(until)));
    }

    static List<RegistrarRow> rows(NaturalIdentity identity) {
        return List.of(
                new RegistrarRow(RegistrarField.FAMILY_NAME, identity.familyName()),
                new RegistrarRow(RegistrarField.GIVEN_NAME, identity.givenName()),
                new RegistrarRow(RegistrarField.BIRTH_FAMILY_NAME, identity.birthFamilyName()),
                new RegistrarRow(RegistrarField.BIRTH_GIVEN_NAME, identity.birthGivenName()),
                new RegistrarRow(RegistrarField.BIRTH_PLACE, identity.birthPlace()),
                new RegistrarRow(RegistrarField.BIRTH_DATE, identity.birthDate()),
                new RegistrarRow(RegistrarField.MOTHER_FAMILY_NAME, identity.motherFamilyName()),
                new RegistrarRow(RegistrarField.MOTHER_GIVEN_NAME, identity.motherGivenName()));
    }

    /** A page before a step that needs a fresh sign-in; empty when there was one. */
    Optional<Response> signInTooOld() {
        return fresh.of(citizen.session())
                ? Optional.empty()
                : Optional.of(refused(403, Reason.OFFICIAL_SIGN_IN_TOO_OLD));
    }

    Response refused(int status, Reason reason) {
        return pages.refused(layout(), status, Refusal.of(reason));
    }

    Response unavailable() {
        return pages.error(layout(), ErrorPage.Kind.UNAVAILABLE, Optional.empty());
    }

    private static String day(Instant instant) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(instant.atZone(BUDAPEST));
    }
}
