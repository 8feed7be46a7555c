package hu.kapu.gateway.registrar;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which role reaches which page of the door; what the table does not name is for nobody. */
final class OfficialReach {
    static final String ROOT = "/regisztracio";

    /** Open to everybody: who signs in here is looked at afterwards. */
    private static final String SIGN_IN = ROOT + "/belepes";

    private static final List<String> OF_REGISTRARS = List.of("/felvetel", "/kereses", "/allampolgar");

    private OfficialReach() {}

    static boolean concerns(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    static boolean isSignIn(String path) {
        return withoutLastSlash(path).equals(SIGN_IN);
    }

    static Set<Role> of(String path) {
        String page = withoutLastSlash(path).substring(ROOT.length());
        if (page.isEmpty()) {
            return EnumSet.allOf(Role.class);
        }
        if (isIn("/ugyek", page)) {
            return EnumSet.of(Role.REGISTRAR, Role.APPROVER, Role.OPERATOR);
        }
        if (isIn("/szerepek", page) || isIn("/allapot", page)) {
            return EnumSet.of(Role.OPERATOR);
        }
        if (isIn("/naplo", page)) {
            return EnumSet.of(Role.AUDITOR);
        }
        return OF_REGISTRARS.stream().anyMatch(area -> isIn(area, page))
                ? EnumSet.of(Role.REGISTRAR)
                : EnumSet.noneOf(Role.class);
    }

    /** A path with a slash at its end leads to the same page. */
    private static String withoutLastSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static boolean isIn(String area, String page) {
        return page.equals(area) || page.startsWith(area + "/");
    }
}
