package id.penghubung.systemtests.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.penghubung.systemtests.http.Jwt;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * Creates tokens that differ from a real one in one property. For tokens with a valid signature it reads the realm's
 * key from Keycloak's database, so that, for example, an expired token is invalid only because it has expired.
 */
final class RealmKey {

    private static final String QUERY = """
            select config.value from component_config config
                join component on component.id = config.component_id
                join realm on realm.id = component.realm_id
            where realm.name = 'penghubung' and component.provider_id = 'rsa-generated' and config.name = 'privateKey'
            """;

    private final PrivateKey key;

    private RealmKey(PrivateKey key) {
        this.key = key;
    }

    static RealmKey of(String keycloakDatabase) {
        try (var connection = DriverManager.getConnection(keycloakDatabase);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(QUERY)) {
            rows.next();
            var encoded = inPkcs8(Base64.getMimeDecoder().decode(rows.getString(1)));
            return new RealmKey(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (SQLException | GeneralSecurityException e) {
            throw new AssertionError("The realm's key cannot be read", e);
        }
    }

    /**
     * Converts the key from PKCS #1, as Keycloak stores it, to PKCS #8, as the JDK reads it: the same DER content after
     * a header that names RSA.
     */
    private static byte[] inPkcs8(byte[] pkcs1) {
        var versionAndAlgorithm = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");
        var length = versionAndAlgorithm.length + 4 + pkcs1.length;
        return ByteBuffer.allocate(4 + length)
                .putShort((short) 0x3082)
                .putShort((short) length)
                .put(versionAndAlgorithm)
                .putShort((short) 0x0482)
                .putShort((short) pkcs1.length)
                .put(pkcs1)
                .array();
    }

    /** Creates a key that is not the realm's key. */
    static RealmKey forged() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new RealmKey(generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns the same token with other claims, signed with this key under the realm's key id. */
    String resigned(String token, Consumer<ObjectNode> change) {
        var claims = (ObjectNode) new Jwt(token).claims();
        change.accept(claims);
        var content = token.substring(0, token.indexOf('.')) + "."
                + encode(claims.toString().getBytes(UTF_8));
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(UTF_8));
            return content + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns the same claims without a signature, with the algorithm {@code none}. */
    static String unsigned(String token) {
        var header = ((ObjectNode) new Jwt(token).header()).put("alg", "none");
        return encode(header.toString().getBytes(UTF_8)) + "." + token.split("\\.", -1)[1] + ".";
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
