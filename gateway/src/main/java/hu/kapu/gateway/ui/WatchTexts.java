package hu.kapu.gateway.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page that operators watch. */
@MessageBundle(value = "watch", locale = "hu")
interface WatchTexts {
    String heading();

    String lead();

    String at(String time);

    String refreshNow();

    String refreshStop();

    String refreshGo();

    String seconds(String count);

    String few();

    String unknown();

    String signInsHeading();

    String signInsLead(String until);

    String signInsNone();

    String signInsChart();

    String signInsMost(String count, String from, String until);

    String signInsTable();

    String from();

    String refusalsHeading();

    String refusalsLead();

    String refusalsNone();

    String reason();

    String count();

    @Message
    String refused(WatchedReason reason);

    String mailHeading();

    String mailLead();

    String mailNone();

    String provider();

    String otherProviders();

    String sent();

    String waiting();

    String lost();

    String median();

    String slowest();

    String migrationHeading();

    String migrationUnknown();

    String migrationNow(String count, String all, String day);

    String migrationPace(String count);

    String migrationStands();

    String migrationForecast(String day, String count);

    String migrationLine();

    String migrationNoDay();

    String migrationChart();

    String migrationMost(String count, String from, String until);

    String migrationTable();

    String day();

    String citizens();

    String raisesHeading();

    String raisesLead();

    String raisesNone();

    String portal();

    String since();

    String level();

    @Message
    String levelName(WatchedLevel level);

    String came();

    String turnedAway();

    String outboxHeading();

    String outboxNothing();

    String outboxWaiting(String count, String seconds);

    String outboxStuck();
}
