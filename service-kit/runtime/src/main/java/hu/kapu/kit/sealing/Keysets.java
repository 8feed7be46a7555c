package hu.kapu.kit.sealing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.prf.PrfConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the Tink keysets in {@code sealing/} below the secrets directory. */
@ApplicationScoped
class Keysets {
    private final Path directory;

    Keysets(@ConfigProperty(name = "kapu.secrets-dir") Path secrets) {
        this.directory = secrets.resolve("sealing");
        register();
    }

    private static void register() {
        try {
            AeadConfig.register();
            HybridConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink cannot be set up", e);
        }
    }

    <P> ReloadingFile<P> primitive(String name, Class<P> primitive) {
        return new ReloadingFile<>(directory.resolve(name + ".json"), json -> open(json, primitive));
    }

    ReloadingFile<KeyedPrf> prf(String name) {
        return new ReloadingFile<>(directory.resolve(name + ".json"), KeyedPrf::parse);
    }

    private static <P> P open(String json, Class<P> primitive) {
        try {
            return parse(json).getPrimitive(RegistryConfiguration.get(), primitive);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a keyset for " + primitive.getSimpleName(), e);
        }
    }

    static KeysetHandle parse(String json) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
    }
}
