package portal;

import static org.springframework.security.config.Customizer.withDefaults;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A portal with Spring Boot: every page but one needs a citizen who signed in at Kapu. */
@SpringBootApplication
@RestController
public class Portal {

    public static void main(String[] arguments) {
        SpringApplication.run(Portal.class, arguments);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, ClientRegistrationRepository clients) {
        var signOut = new OidcClientInitiatedLogoutSuccessHandler(clients);
        signOut.setPostLogoutRedirectUri("{baseUrl}/signed-out");
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/signed-out")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2Login(withDefaults())
                .oidcLogout(logout -> logout.backChannel(withDefaults()))
                .logout(logout -> logout.logoutSuccessHandler(signOut))
                .build();
    }

    /** What Kapu said about the citizen. */
    @GetMapping("/")
    Map<String, Object> citizen(@AuthenticationPrincipal OidcUser citizen) {
        return Map.of(
                "idToken", citizen.getIdToken().getClaims(),
                "userInfo", citizen.getUserInfo().getClaims());
    }

    /** Spring renews the access token by itself when less than a minute of it is left. */
    @GetMapping("/access-token")
    Map<String, Object> accessToken(@RegisteredOAuth2AuthorizedClient("kapu") OAuth2AuthorizedClient kapu) {
        return Map.of("issuedAt", String.valueOf(kapu.getAccessToken().getIssuedAt()));
    }

    @GetMapping("/signed-out")
    String signedOut() {
        return "You are signed out.";
    }
}
