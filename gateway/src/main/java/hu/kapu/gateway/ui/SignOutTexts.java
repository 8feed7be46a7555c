package hu.kapu.gateway.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of signing out. */
@MessageBundle(value = "signout", locale = "hu")
interface SignOutTexts {
    String askHeading();

    String askedBy(String portal);

    String askLead();

    String askPortals();

    String askNoPortals();

    String askOpenWork();

    String askYes();

    String askNo();

    String refusedHeading();

    @Message
    String refusedText(SignOutRefusedPage.Reason reason);

    String refusedStill();

    String refusedSignOut();

    String farewellHeading();

    String farewellLead();

    String farewellFrames();

    String farewellGoOn(String portal);

    String farewellGoesOn();

    String frame(String portal);
}
