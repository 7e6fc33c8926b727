package id.penghubung.systemtests.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
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
 * Makes tokens that differ from a real one in a single thing. For those of which the signature is to be right, it takes
 * the realm's key from where Keycloak keeps it: nothing but the thing itself is then wrong with an expired token.
 */
final class RealmKey {

    private static final ObjectMapper JSON = new ObjectMapper();
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

    /** Keycloak keeps the key as PKCS #1, the JDK reads PKCS #8: the same (DER) behind a header that says RSA. */
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

    /** A key that signs like the realm's and is not. */
    static RealmKey forged() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new RealmKey(generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** The same token with other claims, signed with this key and saying that it is the realm's. */
    String resigned(String token, Consumer<ObjectNode> change) {
        var claims = (ObjectNode) part(token, 1);
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

    /** The same claims, claimed to need no signature. */
    static String unsigned(String token) {
        var header = ((ObjectNode) part(token, 0)).put("alg", "none");
        return encode(header.toString().getBytes(UTF_8)) + "." + token.split("\\.", -1)[1] + ".";
    }

    private static JsonNode part(String token, int index) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
