package hu.kapu.gateway.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The pages of the registrar's door. */
final class RegistrarSamplePages {
    private static final Instant NOW = Instant.parse("2025-02-03T09:15:00Z");
    private static final Instant UNTIL = Instant.parse("2026-12-31T23:00:00Z");
    private static final String OFFICE = "Budapest I. kerületi kormányablak";
    private static final String CITIZEN = "/regisztracio/allampolgar/0193f0a0-7b1c-7a2b-8c3d-4e5f60718294";
    private static final String CASE = "/regisztracio/ugyek/0193f0a0-7b1c-7a2b-8c3d-4e5f60718295";
    private static final Set<RegistrarField> CHOSEN =
            Set.of(RegistrarField.DOCUMENT_KIND, RegistrarField.LANGUAGE, RegistrarField.ROLE);

    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Language language;

    RegistrarSamplePages(Language language) {
        this.language = language;
    }

    Map<String, Page> pages() {
        home();
        forms();
        citizen();
        cases();
        record();
        operators();
        watch();
        return pages;
    }

    private void home() {
        Layout home = at("/regisztracio");
        List<RegistrarHomePage.RoleLine> roles = Arrays.stream(ShownRole.values())
                .map(role -> new RegistrarHomePage.RoleLine(role, OFFICE, UNTIL))
                .toList();
        List<RegistrarHomePage.CaseLine> cases = Arrays.stream(ShownCase.values())
                .map(kind -> new RegistrarHomePage.CaseLine(
                        CASE, kind, "Kovács Jánosné", "Szabó Péter", OFFICE, NOW, kind == ShownCase.UNFREEZE))
                .toList();
        pages.put(
                "registrar-home",
                new RegistrarHomePage(home, "Nagy Ilona", roles, true, true, true, cases, "/regisztracio?elott=7"));
        pages.put(
                "registrar-home-approver",
                new RegistrarHomePage(home, "Nagy Ilona", roles.subList(1, 2), false, false, false, List.of(), null));
        for (RegistrarDonePage.Done done : RegistrarDonePage.Done.values()) {
            pages.put(
                    "registrar-done-" + done.name().toLowerCase(language.locale()), new RegistrarDonePage(home, done));
        }
    }

    private void forms() {
        List<RegistrarFormPage.Input> inputs = Arrays.stream(RegistrarField.values())
                .map(field -> CHOSEN.contains(field)
                        ? new RegistrarFormPage.Input(field, "hu", List.of(RegistrarChoice.values()))
                        : RegistrarFormPage.Input.typed(field, ""))
                .toList();
        for (RegistrarTask task : RegistrarTask.values()) {
            pages.put(
                    "registrar-form-"
                            + task.name().toLowerCase(language.locale()).replace('_', '-'),
                    new RegistrarFormPage(at(CITIZEN), task, null, CITIZEN, "key", inputs.subList(15, 17), List.of()));
        }
        pages.put(
                "registrar-form-end-role-known",
                new RegistrarFormPage(
                        at("/regisztracio/szerepek"),
                        RegistrarTask.END_ROLE,
                        "szabo.peter",
                        List.of(
                                RegistrarRow.chosen(RegistrarField.ROLE, RegistrarChoice.APPROVER),
                                new RegistrarRow(RegistrarField.OFFICE, OFFICE),
                                new RegistrarRow(RegistrarField.UNTIL, "2026-12-31")),
                        "/regisztracio/szerepek/1/approver/vege",
                        "key",
                        inputs.subList(15, 17),
                        List.of()));
        List<Refusal> errors = List.of(
                Refusal.of(Reason.FAMILY_NAME_MISSING),
                Refusal.of(Reason.BIRTH_DATE_NOT_READABLE),
                Refusal.of(Reason.DOCUMENT_KIND_MISSING));
        pages.put(
                "registrar-in-person-missing",
                new RegistrarFormPage(
                        at("/regisztracio/felvetel"),
                        RegistrarTask.IN_PERSON,
                        "Kovács Jánosné",
                        "/regisztracio/felvetel",
                        "key",
                        inputs,
                        errors));
    }

    private void citizen() {
        FoundCitizensPage.Line line = new FoundCitizensPage.Line(
                CITIZEN,
                "kovacs.janosne1950",
                "Kovács Jánosné",
                "1950-03-21",
                "k•••••@p•••.hu",
                ShownAccountStatus.ACTIVE);
        pages.put("registrar-found", new FoundCitizensPage(at("/regisztracio/kereses"), List.of(line, line)));
        List<RegistrarRow> rows = List.of(
                new RegistrarRow(RegistrarField.FAMILY_NAME, "Kovács"),
                new RegistrarRow(RegistrarField.BIRTH_DATE, "1950-03-21"));
        pages.put("registrar-citizen", citizen(rows, false, true));
        pages.put("registrar-citizen-frozen", citizen(rows, true, null));
    }

    private Page citizen(List<RegistrarRow> rows, boolean frozen, @Nullable Boolean factor) {
        return new CitizenForRegistrarPage(
                at(CITIZEN), CITIZEN, rows, "k•••••@p•••.hu", ShownAccountStatus.ACTIVE, frozen, factor);
    }

    private void cases() {
        for (ShownCaseState state : ShownCaseState.values()) {
            boolean waits = state == ShownCaseState.WAITING;
            RegistrarCasePage.Case shown = new RegistrarCasePage.Case(
                    ShownCase.GRANT_ROLE,
                    state,
                    "Kovács Jánosné",
                    "Szabó Péter",
                    OFFICE,
                    NOW,
                    "Új munkatárs",
                    "KAB-2025/1147",
                    waits ? null : "Nagy Ilona",
                    waits ? null : NOW);
            List<RegistrarRow> content = waits
                    ? List.of(
                            RegistrarRow.chosen(RegistrarField.ROLE, RegistrarChoice.APPROVER),
                            new RegistrarRow(RegistrarField.OFFICE, OFFICE))
                    : List.of();
            pages.put(
                    "registrar-case-" + state.name().toLowerCase(language.locale()),
                    new RegistrarCasePage(
                            at(CASE), CASE, shown, content, waits, waits ? CASE + "/visszavonas" : null, List.of()));
            if (waits) {
                pages.put("registrar-case-refused", refused(shown, content));
            }
        }
    }

    private Page refused(RegistrarCasePage.Case shown, List<RegistrarRow> content) {
        List<Refusal> errors = List.of(Refusal.of(Reason.CASE_OF_ONES_OWN));
        return new RegistrarCasePage(at(CASE), CASE, shown, content, true, null, errors);
    }

    private void record() {
        List<RegistrarAuditPage.Line> lines = Arrays.stream(ShownAction.values())
                .map(action -> new RegistrarAuditPage.Line(
                        NOW, "Szabó Péter", OFFICE, action, "0193f0a0-7b1c-7a2b-8c3d-4e5f60718294", "KAB-1", null))
                .toList();
        pages.put(
                "registrar-record",
                new RegistrarAuditPage(at("/regisztracio/naplo"), lines, "/regisztracio/naplo?elott=7"));
        pages.put("registrar-record-empty", new RegistrarAuditPage(at("/regisztracio/naplo"), List.of(), null));
        List<RegistrarRolesPage.Line> roles = Arrays.stream(ShownRole.values())
                .map(role -> new RegistrarRolesPage.Line(
                        "szabo.peter", role, OFFICE, UNTIL, "/regisztracio/szerepek/1/auditor/vege"))
                .toList();
        pages.put("registrar-roles", new RegistrarRolesPage(at("/regisztracio/szerepek"), roles));
    }

    private void operators() {
        String citizen = "0193f0a0-7b1c-7a2b-8c3d-4e5f60718294";
        List<OperatorAuditPage.Line> lines = Arrays.stream(ShownOperatorAction.values())
                .map(action -> new OperatorAuditPage.Line(
                        NOW,
                        ShownCaller.PROGRAM,
                        "Ügyfélszolgálat",
                        "helpdesk",
                        action,
                        action == ShownOperatorAction.OTHER ? "something-new" : null,
                        "EESZT (eeszt)",
                        action == ShownOperatorAction.SIGN_IN_SIMULATED ? citizen : null,
                        null))
                .toList();
        OperatorAuditPage.Line unknown = new OperatorAuditPage.Line(
                NOW,
                ShownCaller.OPERATOR,
                "Nagy Ilona",
                citizen,
                ShownOperatorAction.SIGN_IN_SIMULATED,
                null,
                "EESZT (eeszt)",
                null,
                "3fa9c1d2e04b");
        Layout layout = at("/regisztracio/naplo/uzemeltetes");
        OperatorAuditPage.Head head = new OperatorAuditPage.Head("312", "312:5f70bf18a086007016e948b04aed3b82");
        OperatorAuditPage.Head none = new OperatorAuditPage.Head("0", "");
        String older = "/regisztracio/naplo/uzemeltetes?elott=7";
        pages.put("registrar-operators", new OperatorAuditPage(layout, lines, head, "", older, null));
        pages.put(
                "registrar-operators-about",
                new OperatorAuditPage(layout, List.of(unknown), head, "kovacs.janosne1950", null, "7"));
        pages.put("registrar-operators-empty", new OperatorAuditPage(layout, List.of(), none, "", null, null));
    }

    private void watch() {
        Layout layout = at("/regisztracio/allapot");
        List<OperatorWatchPage.Line> lines =
                List.of(line(ShownMethod.PASSWORD, 40), line(ShownMethod.TOTP, 120), line(ShownMethod.EMAIL_CODE, 75));
        List<OperatorWatchPage.Span> rows = IntStream.range(0, 12)
                .mapToObj(row -> new OperatorWatchPage.Span(NOW.plusSeconds(row * 300L), List.of("184", "600", "373")))
                .toList();
        List<OperatorWatchPage.Refused> refusals = Arrays.stream(WatchedReason.values())
                .map(reason -> new OperatorWatchPage.Refused(
                        reason, 100 - reason.name().length()))
                .toList();
        List<OperatorWatchPage.MailProvider> mail = List.of(
                new OperatorWatchPage.MailProvider("gmail.com", 1_204, 2, 0, "3", "9"),
                new OperatorWatchPage.MailProvider("freemail.hu", 830, 117, 4, "41", "312"),
                new OperatorWatchPage.MailProvider(null, 12, 1, 0, null, null));
        List<OperatorWatchPage.Day> days = IntStream.range(0, 60)
                .mapToObj(day -> new OperatorWatchPage.Day(
                        LocalDate.parse("2024-12-05").plusDays(day), 2_400_000 - day * 21_340L))
                .toList();
        List<OperatorWatchPage.Raise> raises = List.of(
                new OperatorWatchPage.Raise(
                        "Elektronikus Egészségügyi Tér (EESZT)", UNTIL, WatchedLevel.SUBSTANTIAL, "48 310", "9 120"),
                new OperatorWatchPage.Raise("Mintaváros ügyfélportálja", UNTIL, WatchedLevel.HIGH, null, null));
        pages.put(
                "registrar-watch",
                new OperatorWatchPage(
                        layout,
                        NOW,
                        new OperatorWatchPage.SignIns(NOW.minusSeconds(3_600), NOW, 160, lines, rows),
                        refusals,
                        mail,
                        new OperatorWatchPage.Migration(
                                4_100_000, 1_140_940, days, UNTIL, new OperatorWatchPage.Forecast("21 340", "640 200")),
                        raises,
                        new OperatorWatchPage.Outbox(1_871, "412", true)));
        pages.put(
                "registrar-watch-quiet",
                new OperatorWatchPage(
                        layout,
                        NOW,
                        new OperatorWatchPage.SignIns(NOW.minusSeconds(3_600), NOW, 0, List.of(), List.of()),
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        new OperatorWatchPage.Outbox(0, null, false)));
        pages.put(
                "registrar-watch-one-day",
                new OperatorWatchPage(
                        layout,
                        NOW,
                        new OperatorWatchPage.SignIns(
                                NOW.minusSeconds(3_600), NOW, 120, lines.subList(1, 2), rows.subList(0, 0)),
                        List.of(),
                        List.of(),
                        new OperatorWatchPage.Migration(1_000, 240, days.subList(0, 1), null, null),
                        List.of(),
                        new OperatorWatchPage.Outbox(3, "0", false)));
        pages.put(
                "registrar-watch-standing",
                new OperatorWatchPage(
                        layout,
                        NOW,
                        new OperatorWatchPage.SignIns(NOW.minusSeconds(3_600), NOW, 0, List.of(), List.of()),
                        List.of(),
                        List.of(),
                        new OperatorWatchPage.Migration(
                                1_000, 240, days.subList(0, 2), null, new OperatorWatchPage.Forecast(null, null)),
                        List.of(),
                        new OperatorWatchPage.Outbox(0, null, false)));
    }

    private static OperatorWatchPage.Line line(ShownMethod method, long level) {
        List<Long> minutes = IntStream.range(0, 60)
                .mapToObj(minute -> level + Math.round(level / 3.0 * Math.sin(minute / 6.0)))
                .toList();
        return new OperatorWatchPage.Line(
                method, minutes.stream().mapToLong(Long::longValue).sum(), minutes, 160);
    }

    private Layout at(String path) {
        return Layout.of(language, "csrf-of-the-sample", path)
                .whenSignedIn(true)
                .withBackLink("/regisztracio");
    }
}
