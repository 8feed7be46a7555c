package hu.kapu.gateway.registrar;

import java.util.EnumSet;
import java.util.Set;

/** Which role reaches which page of the door; whatever the table does not name is for registrars. */
final class OfficialReach {
    static final String ROOT = "/regisztracio";
    /** Open to everybody: who signs in here is looked at afterwards. */
    static final String SIGN_IN = ROOT + "/belepes";

    private OfficialReach() {}

    static boolean concerns(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    static Set<Role> of(String path) {
        String page = path.substring(ROOT.length());
        if (page.isEmpty() || page.equals("/")) {
            return EnumSet.allOf(Role.class);
        }
        if (page.startsWith("/ugyek/")) {
            return EnumSet.of(Role.REGISTRAR, Role.APPROVER, Role.OPERATOR);
        }
        if (page.equals("/szerepek") || page.startsWith("/szerepek/")) {
            return EnumSet.of(Role.OPERATOR);
        }
        return page.equals("/naplo") ? EnumSet.of(Role.AUDITOR) : EnumSet.of(Role.REGISTRAR);
    }
}
