package hu.kapu.sampleportal;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** The portal's texts in English. */
@Localized("en")
public interface EnglishPortalMessages extends PortalMessages {
    @Message("en")
    @Override
    String language();

    @Message("Sampletown online")
    @Override
    String portalName();

    @Message("Your business with Sampletown")
    @Override
    String homeHeading();

    @Message("This is a sample portal: it shows what a portal learns about you when you sign in.")
    @Override
    String homeText();

    @Message("Sign in with Ügyfélkapu")
    @Override
    String signIn();

    @Message("You are signed in to the portal")
    @Override
    String signedInHeading();

    @Message("This is all the portal has learned about you.")
    @Override
    String signedInText();

    @Message("Name")
    @Override
    String name();

    @Message("Identifier at this portal (sub)")
    @Override
    String subject();

    @Message("How sure the sign-in is (acr)")
    @Override
    String level();

    @Message("How you signed in (amr)")
    @Override
    String methods();

    @Message("When you signed in (auth_time)")
    @Override
    String signedInAt();

    @Message("Sign out of the portal")
    @Override
    String signOut();

    @Message("Sign out everywhere")
    @Override
    String signOutEverywhere();
}
