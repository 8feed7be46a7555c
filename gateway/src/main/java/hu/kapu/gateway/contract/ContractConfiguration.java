package hu.kapu.gateway.contract;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The contract board of portals. */
@ConfigMapping(prefix = "kapu.contract")
public interface ContractConfiguration {
    /** How many whole days count as lately; no more than grants are kept for. */
    @WithDefault("6")
    int days();
}
