package hu.kapu.gateway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import hu.kapu.gateway.journey.RunningRoutes;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The help link of each page leads to what is asked there most; where nothing is, to the list of questions. */
@QuarkusTest
class HelpOnEveryScreenTest {

    private static final Pattern HELP_LINK = Pattern.compile("<a class=\"kapu-header__item\" href=\"([^\"]+)\">");

    private static final Map<Class<? extends Page>, Information> ASKED = Map.ofEntries(
            Map.entry(ChooseMethodPage.class, Information.WHAT_IS_IT),
            Map.entry(FormPostPage.class, Information.WHAT_IS_IT),
            Map.entry(FormerMethodsPage.class, Information.FORMER_METHODS),
            Map.entry(PasswordPage.class, Information.FORGOTTEN_PASSWORD),
            Map.entry(PasswordAloneEndedPage.class, Information.WHAT_IS_IT),
            Map.entry(CodeMethodPage.class, Information.STUCK),
            Map.entry(CodePage.class, Information.CODE_REFUSED),
            Map.entry(StepUpPage.class, Information.CODE_REFUSED),
            Map.entry(EmailCodePage.class, Information.NO_LETTER),
            Map.entry(LostFactorPage.class, Information.LOST_PHONE),
            Map.entry(LostFactorDonePage.class, Information.LOST_PHONE),
            Map.entry(NoSecondFactorYetPage.class, Information.APP_OR_EMAIL),
            Map.entry(EnrolScanPage.class, Information.SCANNING),
            Map.entry(EnrolAddressPage.class, Information.EMAIL_CODE),
            Map.entry(EnrolAddressUnreachablePage.class, Information.OTHER_MAILBOX),
            Map.entry(EnrolSendPage.class, Information.EMAIL_CODE),
            Map.entry(EnrolMailedCodePage.class, Information.NO_LETTER),
            Map.entry(EnrolPasswordPage.class, Information.FORGOTTEN_PASSWORD),
            Map.entry(EnrolDeletionCodePage.class, Information.DELETION_CODE),
            Map.entry(DeletionCodeSheetPage.class, Information.DELETION_CODE),
            Map.entry(EnrolConfirmedPage.class, Information.APP_OR_EMAIL),
            Map.entry(EnrolDonePage.class, Information.DELETION_CODE),
            Map.entry(ActivationPage.class, Information.OTHER_DEVICE),
            Map.entry(FactorActionPage.class, Information.OTHER_DEVICE),
            Map.entry(DeletionCodeFormPage.class, Information.DELETION_CODE),
            Map.entry(DeletionCodeResultPage.class, Information.DELETION_CODE),
            Map.entry(ReauthenticatePasswordPage.class, Information.FORGOTTEN_PASSWORD),
            Map.entry(ReauthenticateCodePage.class, Information.CODE_REFUSED),
            Map.entry(RecoveryWhoPage.class, Information.FORGOTTEN_PASSWORD),
            Map.entry(RecoveryCodePage.class, Information.FORGOTTEN_PASSWORD),
            Map.entry(RecoveryProofPage.class, Information.FORGOTTEN_PASSWORD),
            Map.entry(RecoveryDeletionCodePage.class, Information.DELETION_CODE),
            Map.entry(RecoveryCardPage.class, Information.FORGOTTEN_PASSWORD),
            Map.entry(RecoveryPasswordPage.class, Information.FORGOTTEN_PASSWORD),
            Map.entry(RecoveryDonePage.class, Information.FORGOTTEN_PASSWORD),
            Map.entry(HomeRegistrationStartPage.class, Information.REGISTERING),
            Map.entry(HomeRegistrationPage.class, Information.REGISTERING),
            Map.entry(HomeRegistrationDonePage.class, Information.REGISTERING),
            Map.entry(FirstLoginPage.class, Information.REGISTERING),
            Map.entry(PasswordChangePage.class, Information.FORGOTTEN_PASSWORD),
            Map.entry(EmailChangePage.class, Information.OTHER_MAILBOX),
            Map.entry(EmailChangeCodePage.class, Information.NO_LETTER),
            Map.entry(HistoryPage.class, Information.NOT_ME),
            Map.entry(OpenSessionsPage.class, Information.NOT_ME),
            Map.entry(NotMePage.class, Information.NOT_ME),
            Map.entry(PublicAlarmPage.class, Information.NOT_ME),
            Map.entry(AccountFrozenPage.class, Information.LOCKED_ACCOUNT));

    /** They take the place of another page; what is asked there is asked here too. */
    private static final Set<Class<? extends Page>> IN_PLACE_OF_ANOTHER =
            Set.of(AccountDonePage.class, ErrorPage.class, ExpiredPage.class, RefusedPage.class, RestrictedPage.class);

    @Test
    void everyPageLeadsToTheQuestionAskedThere() {
        SamplePages.in(Language.HU).forEach((name, page) -> {
            Matcher link = HELP_LINK.matcher(page.render());
            if (link.find()) {
                String expected = asked(page).map(Information::path).orElse(Information.HELP_PAGE);
                assertThat(link.group(1)).as(name).isEqualTo(expected);
            } else {
                assertThat(page).as(name).isInstanceOf(DeletionCodeSheet.class);
            }
        });
    }

    @Test
    void questionsBelongToPathsThatAnswer() {
        Set<String> routes = RunningRoutes.paths();

        assertThat(Information.LIKELY.keySet())
                .map(place -> place.endsWith("/") ? place.substring(0, place.length() - 1) : place)
                .isSubsetOf(routes);
    }

    @Test
    void theSamplesStandAtPathsThatAnswer() {
        Set<String> routes = RunningRoutes.paths();

        SamplePages.in(Language.HU)
                .forEach((name, page) -> assertThat(routes)
                        .as(name + " at " + page.layout().currentPath())
                        .anyMatch(route -> answers(route, page.layout().currentPath())));
    }

    private static Optional<Information> asked(Page page) {
        if (IN_PLACE_OF_ANOTHER.contains(page.getClass())) {
            return Information.likelyAt(page.layout().currentPath());
        }
        return askedInThisState(page).or(() -> Optional.ofNullable(ASKED.get(page.getClass())));
    }

    private static Optional<Information> askedInThisState(Page page) {
        return switch (page) {
            case CodePage code when code.frozen() -> Optional.of(Information.LOCKED_ACCOUNT);
            case EmailCodePage code when code.frozen() -> Optional.of(Information.LOCKED_ACCOUNT);
            case LostFactorPage lost when lost.obstacle().frozen() -> Optional.of(Information.LOCKED_ACCOUNT);
            case LostFactorPage lost when lost.mailbox() -> Optional.of(Information.OTHER_MAILBOX);
            case FactorActionPage form when isNewDeletionCode(form) -> Optional.of(Information.DELETION_CODE);
            case ReauthenticateCodePage again when again.maskedAddress() != null -> Optional.of(Information.NO_LETTER);
            default -> Optional.empty();
        };
    }

    private static boolean isNewDeletionCode(FactorActionPage form) {
        return form.action() == FactorAction.NEW_DELETION_CODE;
    }

    /** @param route with {@code x} for each parameter */
    private static boolean answers(String route, String path) {
        String[] asked = path.split("/", -1);
        String[] offered = route.split("/", -1);
        boolean same = asked.length == offered.length;
        for (int i = 0; same && i < asked.length; i++) {
            same = offered[i].equals("x") || offered[i].equals(asked[i]);
        }
        return same;
    }
}
