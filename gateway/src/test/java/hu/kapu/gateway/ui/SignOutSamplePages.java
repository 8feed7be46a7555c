package hu.kapu.gateway.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages of signing out, in every state worth looking at. */
final class SignOutSamplePages {
    private static final String REQUEST = "AWsealed";

    private final Layout layout;

    SignOutSamplePages(Layout layout) {
        this.layout = layout;
    }

    Map<String, Page> pages() {
        Map<String, Page> pages = new LinkedHashMap<>();
        List<String> opened = List.of("EESZT", "Mintaváros ügyfélportálja", "Tárhely");
        pages.put("sign-out", new SignOutPage(layout, REQUEST, "EESZT", opened));
        pages.put("sign-out-of-nothing", new SignOutPage(layout, null, null, List.of()));
        for (SignOutRefusedPage.Reason reason : SignOutRefusedPage.Reason.values()) {
            Layout refused = layout.shownAt(layout.currentPath() + "/hiba", "ok=" + reason.code());
            pages.put("sign-out-refused-" + reason.code(), new SignOutRefusedPage(refused, reason));
        }
        List<FarewellPage.Frame> frames =
                List.of(new FarewellPage.Frame("Tárhely", "https://tarhely.example/front?iss=kapu&sid=x"));
        long within = 4;
        Layout farewell = layout.shownAt(layout.currentPath() + "/tovabb", "k=" + REQUEST);
        pages.put("farewell", new FarewellPage(farewell, frames, null, null, within));
        pages.put(
                "farewell-to-portal", new FarewellPage(farewell, frames, "https://eeszt.example/out", "EESZT", within));
        return pages;
    }
}
