package portal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.pac4j.core.config.Config;
import org.pac4j.core.profile.ProfileManager;
import org.pac4j.jee.context.JEEContext;
import org.pac4j.jee.context.session.JEESessionStore;
import org.pac4j.jee.filter.CallbackFilter;
import org.pac4j.jee.filter.LogoutFilter;
import org.pac4j.jee.filter.SecurityFilter;
import org.pac4j.oidc.client.OidcClient;
import org.pac4j.oidc.config.OidcConfiguration;
import org.pac4j.oidc.profile.OidcProfile;

/** A portal with pac4j's filters in a servlet container. */
public final class Portal {
    private static final int PORT = Integer.parseInt(System.getenv().getOrDefault("PORT", "8080"));
    private static final String ADDRESS = System.getenv().getOrDefault("PORTAL_ADDRESS", "http://localhost:" + PORT);

    private Portal() {}

    public static void main(String[] arguments) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("portal").toString());
        tomcat.setPort(PORT);
        tomcat.getConnector();
        Context context = tomcat.addContext("", null);
        Config config = kapu();
        filter(context, "/callback", new CallbackFilter(config, ADDRESS + "/"));
        filter(context, "/sign-out", signOut(config));
        filter(context, "/", new SecurityFilter(config, "OidcClient"));
        Tomcat.addServlet(context, "citizen", new CitizenPage());
        context.addServletMappingDecoded("", "citizen");
        Tomcat.addServlet(context, "signed-out", new SignedOutPage());
        context.addServletMappingDecoded("/signed-out", "signed-out");
        context.addServletMappingDecoded("/callback", "signed-out");
        context.addServletMappingDecoded("/sign-out", "signed-out");
        tomcat.start();
        tomcat.getServer().await();
    }

    private static Config kapu() {
        OidcConfiguration configuration = new OidcConfiguration();
        configuration.setDiscoveryURI(System.getenv("KAPU_ISSUER") + "/.well-known/openid-configuration");
        configuration.setClientId(System.getenv("KAPU_CLIENT_ID"));
        configuration.setSecret(System.getenv("KAPU_CLIENT_SECRET"));
        configuration.setScope("openid profile");
        configuration.setUseNonce(true);
        configuration.setPkceMethod(CodeChallengeMethod.S256);
        Config config = new Config(ADDRESS + "/callback", new OidcClient(configuration));
        config.setSessionStoreFactory(parameters -> new JEESessionStore());
        return config;
    }

    private static Filter signOut(Config config) {
        LogoutFilter signOut = new LogoutFilter(config, ADDRESS + "/signed-out");
        signOut.setDestroySession(true);
        signOut.setCentralLogout(true);
        return signOut;
    }

    private static void filter(Context context, String path, Filter filter) {
        FilterDef definition = new FilterDef();
        definition.setFilterName(path);
        definition.setFilter(filter);
        context.addFilterDef(definition);
        FilterMap map = new FilterMap();
        map.setFilterName(path);
        map.addURLPatternDecoded(path.equals("/") ? "" : path);
        context.addFilterMap(map);
    }

    /** What Kapu said about the citizen. */
    private static final class CitizenPage extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            OidcProfile citizen =
                    (OidcProfile) new ProfileManager(new JEEContext(request, response), new JEESessionStore())
                            .getProfile()
                            .orElseThrow();
            response.setContentType("application/json");
            try {
                new ObjectMapper()
                        .writeValue(
                                response.getOutputStream(),
                                Map.of(
                                        "idToken",
                                                citizen.getIdToken()
                                                        .getJWTClaimsSet()
                                                        .toJSONObject(),
                                        "userInfo", Map.of("sub", citizen.getId(), "name", citizen.getDisplayName())));
            } catch (java.text.ParseException e) {
                throw new IOException(e);
            }
        }
    }

    private static final class SignedOutPage extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print("You are signed out.");
        }
    }
}
