package id.penghubung.gateway.identity;

import java.security.PublicKey;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** The realm's signing keys by their id, as fetched at one moment. */
final class KeySet {

    static final KeySet EMPTY = new KeySet(Map.of());

    private final Map<String, PublicKey> keys;

    private KeySet(Map<String, PublicKey> keys) {
        this.keys = keys;
    }

    /** Reads a JWK set (RFC 7517), leaving out what is not an RSA key for signatures. */
    static KeySet parse(String json) throws JoseException {
        Map<String, PublicKey> keys = new HashMap<>();
        for (JsonWebKey key : new JsonWebKeySet(json).getJsonWebKeys()) {
            boolean signs = key.getUse() == null || Use.SIGNATURE.equals(key.getUse());
            if (signs && key.getKeyId() != null && key instanceof RsaJsonWebKey rsa) {
                keys.put(key.getKeyId(), rsa.getRsaPublicKey());
            }
        }
        return new KeySet(Map.copyOf(keys));
    }

    @Nullable
    PublicKey byId(String id) {
        return keys.get(id);
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }
}
