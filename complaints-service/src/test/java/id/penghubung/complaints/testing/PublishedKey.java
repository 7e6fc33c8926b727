package id.penghubung.complaints.testing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jsonwebtoken.Jwt;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.ProtectedHeader;
import io.jsonwebtoken.security.JwkSet;
import io.jsonwebtoken.security.Jwks;
import io.jsonwebtoken.security.SignatureException;
import java.io.IOException;
import java.security.Key;
import java.util.Map;

/** A third party who verifies receipts with another JOSE library than the one that signs them, and with public keys only. */
public final class PublishedKey {

    private PublishedKey() {}

    /** Returns whether one of the keys, which the header of the signature names, made it. */
    public static boolean verifies(String keySet, String jws) {
        try {
            return "EdDSA".equals(read(keySet, jws).getHeader().get("alg"));
        } catch (SignatureException altered) {
            return false;
        }
    }

    /** Returns the members of the signed document. */
    public static Map<String, Object> content(String keySet, String jws) {
        try {
            return new ObjectMapper()
                    .readValue((byte[]) read(keySet, jws).getPayload(), new TypeReference<Map<String, Object>>() {});
        } catch (IOException noJson) {
            throw new AssertionError(noJson);
        }
    }

    private static Jwt<?, ?> read(String keySet, String jws) {
        JwkSet keys = Jwks.setParser().build().parse(keySet);
        return Jwts.parser()
                .keyLocator(header -> key(keys, ((ProtectedHeader) header).getKeyId()))
                .build()
                .parse(jws);
    }

    private static Key key(JwkSet keys, String id) {
        return keys.getKeys().stream()
                .filter(key -> id.equals(key.getId()))
                .findFirst()
                .orElseThrow()
                .toKey();
    }
}
