package hu.kapu.gateway.ui;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of the step of the code where there are more than one kind, and of codes by e-mail. */
@MessageBundle(value = "email", locale = "hu")
interface EmailTexts {
    String heading(String address);

    String headingNothing();

    String headingLost(String address);

    String checkWord();

    String checkWordElse();

    String onItsWay();

    String delayed();

    String sent(String time);

    String failed();

    String expired();

    String refresh();

    String code();

    String codeNumbered(int number);

    String numbered(int number);

    String codeHint();

    String notArrived();

    String againFrom(String time);

    String sendAgain();

    String nothingSent(String address);

    String nothingSentFrom(String time);

    String send();

    String otherWay();

    String moreTime();

    String lostMailbox();

    String frozenHeading();

    String frozen();

    String clockAhead(int minutes);

    String clockBehind(int minutes);

    String clockHow();

    String clockAndroid();

    String clockIphone();

    String clockThen();

    String methodHeading();

    String methodLead();

    String methodApp();

    String methodAppLine();

    String methodEmail();

    String methodEmailLine(String address);

    String methodOnlyEmail();

    String methodOnlyApp();

    String emailTooWeak();

    String emailTooWeakNext();
}
