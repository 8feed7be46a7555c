package hu.kapu.sampleportal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The portal's Hungarian texts; {@link EnglishPortalMessages} has the English ones. */
@MessageBundle
public interface PortalMessages {
    @Message("hu")
    String language();

    @Message("Mintaváros ügyfélportálja")
    String portalName();

    @Message("Intézze ügyeit Mintavárosban")
    String homeHeading();

    @Message("Ez egy mintaportál: azt mutatja meg, mit tud meg egy portál Önről, amikor belép.")
    String homeText();

    @Message("Belépés Ügyfélkapuval")
    String signIn();

    @Message("Belépett a portálra")
    String signedInHeading();

    @Message("Ennyit tudott meg Önről a portál.")
    String signedInText();

    @Message("Név")
    String name();

    @Message("Azonosító ezen a portálon (sub)")
    String subject();

    @Message("A belépés szintje (acr)")
    String level();

    @Message("A belépés módja (amr)")
    String methods();

    @Message("A belépés ideje (auth_time)")
    String signedInAt();

    @Message("Kilépés a portálról")
    String signOut();

    @Message("Kijelentkezés mindenhonnan")
    String signOutEverywhere();
}
