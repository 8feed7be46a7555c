package hu.kapu.gateway.portal;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The reader of this installation. Whatever is not spelled {@code development} is production. */
class PortalReaders {
    @Produces
    @Singleton
    PortalReader reader(@ConfigProperty(name = "kapu.environment", defaultValue = "production") String environment) {
        return environment.equals("development") ? PortalReader.forDevelopment() : PortalReader.forProduction();
    }
}
