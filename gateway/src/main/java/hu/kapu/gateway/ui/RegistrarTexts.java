package hu.kapu.gateway.ui;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the registrar's door. */
@MessageBundle(value = "registrar", locale = "hu")
interface RegistrarTexts {
    @Message
    String label(RegistrarField field);

    @Message
    String choice(RegistrarChoice choice);

    @Message
    String taskHeading(RegistrarTask task);

    @Message
    String taskLead(RegistrarTask task);

    @Message
    String taskButton(RegistrarTask task);

    @Message
    String role(ShownRole role);

    @Message
    String caseKind(ShownCase kind);

    @Message
    String caseState(ShownCaseState state);

    @Message
    String action(ShownAction action);

    @Message
    String operatorAction(ShownOperatorAction action);

    @Message
    String caller(ShownCaller caller);

    @Message
    String accountStatus(ShownAccountStatus status);

    @Message
    String doneHeading(RegistrarDonePage.Done done);

    @Message
    String doneLead(RegistrarDonePage.Done done);

    String dayHint();

    String about(String name);

    String secondOfficial();

    String homeHeading();

    String homeWho(String name);

    String homeRole(String role, String office, String until);

    String homeTasks();

    String homeCases();

    String homeNoCases();

    String homeAwaits();

    String homeAwaitsOthers();

    String homeOlderCases();

    String homeCaseLine(String citizen, String initiator, String office, String time);

    String toHome();

    String foundHeading();

    String searchAgain();

    String citizenHeading();

    String citizenAddress();

    String citizenStatus();

    String citizenFrozen();

    String citizenSecondFactor();

    String yes();

    String no();

    String notKnown();

    String citizenNever();

    String whatToDo();

    String caseAbout();

    String caseBy();

    String caseOpened();

    String caseStateLabel();

    String caseDecided();

    String caseWillWrite();

    String caseApprove();

    String caseReject();

    String caseCheck();

    String caseWithdraw();

    String caseWithdrawLead();

    String rolesHeading();

    String rolesGrant();

    String rolesEnd();

    String auditHeading();

    String auditNothing();

    String auditOlder();

    String auditCitizen();

    String auditToOperators();

    String operatorAuditHeading();

    String operatorAuditLead();

    String operatorAuditToOfficials();

    String operatorAuditPerson();

    String operatorAuditPersonHint();

    String operatorAuditFind();

    String operatorAuditAll();

    String operatorAuditPortal();

    String operatorAuditUnknown(String mark);

    String operatorAuditHead();

    String operatorAuditHeadLead();

    String operatorAuditLength();

    String operatorAuditNote();
}
