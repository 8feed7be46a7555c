package hu.kapu.gateway.ui;

import io.quarkus.qute.i18n.MessageBundle;

/** The words of requesting Ügyfélkapu+. */
@MessageBundle(value = "enrol", locale = "hu")
interface EnrolTexts {
    String chooseHeading();

    String chooseLead();

    String chooseNeedHeading();

    String chooseNeedDevice();

    String chooseNeedApp();

    String chooseNeedPaper();

    String chooseNeedTime();

    String chooseWhichApp();

    String chooseLater();

    String chooseContinue();

    String scanHeading();

    String scanOpenApp();

    String scanAdd();

    String scanPoint();

    String scanPicture();

    String scanThisPhoneLead();

    String scanThisPhone();

    String scanCannot();

    String secretLead();

    String secretAccount();

    String secretKey();

    String secretCopy();

    String secretType();

    String secretTypeValue();

    String secretShared();

    String scanProveHeading();

    String scanProveLead();

    String passwordAgain();

    String passwordAgainHint();

    String next();

    String deletionHeading();

    String deletionLead();

    String deletionOnce();

    String deletionCode();

    String deletionOf(String userName);

    String deletionKeepHeading();

    String deletionKeepLead();

    String deletionPrint();

    String deletionDownload();

    String deletionTick();

    String finish();

    String doneMail();

    String doneNextCode();

    String doneToPortal(String portal);

    String doneToAccount();

    String sheetTitle();

    String sheetIssued(String date);

    String sheetUse();

    String sheetNobody();
}
