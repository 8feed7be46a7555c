package hu.kapu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import hu.kapu.e2e.bench.Chromium;
import hu.kapu.e2e.bench.ScreenCheck;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every page in every state and with every refusal, which no story meets all in both languages: the gallery that the
 * gateway's tests leave behind, with its style sheet and without its script.
 */
class GalleryTest {
    private static final Path GALLERY = Path.of(System.getProperty("kapu.home"))
            .toAbsolutePath()
            .normalize()
            .resolve("gateway/target/gallery");
    private static final int PHONE = 360;
    private static final int NARROWEST = 320;
    private static final int HEIGHT = 900;
    /** What a frame or a form would get from a portal. */
    private static final String ELSEWHERE = "<!DOCTYPE html><html lang=\"hu\"><title>Portál</title></html>";

    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private HttpServer server;

    @BeforeEach
    void serveTheGallery() {
        assertThat(GALLERY.resolve("hu"))
                .withFailMessage("There is no gallery in %s. Run the gateway's tests first; ./kapu test does.", GALLERY)
                .isDirectory();
        server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), GALLERY, SimpleFileServer.OutputLevel.NONE);
        server.start();
    }

    @AfterEach
    void stopServing() {
        server.stop(0);
    }

    @Test
    void axe_finds_nothing_and_nothing_sticks_out_in_either_language() throws InterruptedException, ExecutionException {
        List<Callable<List<String>>> languages = List.of(() -> lookThrough("hu"), () -> lookThrough("en"));
        List<String> found = new ArrayList<>();
        try (ExecutorService eyes = Executors.newFixedThreadPool(languages.size())) {
            for (Future<List<String>> each : eyes.invokeAll(languages)) {
                found.addAll(each.get());
            }
        }
        assertThat(found).isEmpty();
    }

    private List<String> lookThrough(String language) throws IOException {
        List<Path> files = filesIn(language);
        List<String> found = new ArrayList<>();
        try (Chromium chromium = Chromium.start();
                BrowserContext context = open(chromium)) {
            Page page = context.newPage();
            for (Path file : files) {
                String where = language + "/" + file.getFileName();
                var _ = page.navigate("http://127.0.0.1:" + server.getAddress().getPort() + "/" + where);
                String sticking = ScreenCheck.stickingOut(page);
                if (!sticking.isEmpty()) {
                    found.add(where + " at " + NARROWEST + " px, sticking out: " + sticking);
                }
                if (seen.add(skeleton(file))) {
                    page.setViewportSize(PHONE, HEIGHT);
                    ScreenCheck.foundByAxe(page).forEach(rule -> found.add(where + ", " + rule));
                    page.setViewportSize(NARROWEST, HEIGHT);
                }
            }
        }
        return found;
    }

    /** A window from which no script and no form leads away. */
    private static BrowserContext open(Chromium chromium) {
        BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(NARROWEST, HEIGHT));
        context.route("**/*.js", script -> script.abort());
        context.route(
                "https://**",
                portal -> portal.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody(ELSEWHERE)));
        return context;
    }

    /** Pages that differ in their words alone are the same to axe, such as the many refusals and the two languages. */
    private static String skeleton(Path file) throws IOException {
        return Files.readString(file).replaceAll(">[^<]+<", "><").replaceAll(" (value|href|lang)=\"[^\"]*\"", "");
    }

    private static List<Path> filesIn(String language) throws IOException {
        try (Stream<Path> files = Files.list(GALLERY.resolve(language))) {
            List<Path> pages = files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
            assertThat(pages).as("pages in " + language).isNotEmpty();
            return pages;
        }
    }
}
