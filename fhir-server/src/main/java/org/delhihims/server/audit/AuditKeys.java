package org.delhihims.server.audit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import org.delhihims.audit.ChainHash;
import org.delhihims.server.secrets.KeyFolder;

/** The keys of the audit, in files beside the server's other keys: one hashes the links, one signs the checkpoints. */
final class AuditKeys {

    private static final String CHAIN = "audit.key";
    private static final int CHAIN_BYTES = 32;
    private static final String CHECKPOINTS = "audit-checkpoints.jwk";

    private final KeyFolder folder;

    AuditKeys(KeyFolder folder) {
        this.folder = folder;
    }

    ChainHash hashing() {
        return new ChainHash(folder.secret(CHAIN, CHAIN_BYTES));
    }

    ECKey ofCheckpoints() {
        try {
            if (folder.read(CHECKPOINTS).isEmpty()) {
                ECKey fresh = new ECKeyGenerator(Curve.P_256)
                        .keyIDFromThumbprint(true)
                        .generate();
                folder.createOnce(CHECKPOINTS, fresh.toJSONString().getBytes(StandardCharsets.UTF_8));
            }
            byte[] stored = folder.read(CHECKPOINTS)
                    .orElseThrow(() -> new IllegalStateException(CHECKPOINTS + " is gone from hims.keys.directory."));
            return ECKey.parse(new String(stored, StandardCharsets.UTF_8));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (ParseException e) {
            throw new IllegalStateException("The file " + CHECKPOINTS + " of hims.keys.directory is damaged.", e);
        }
    }
}
