package id.penghubung.routing.suggestions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * Models as bytes: a magic number, the version, codes of the agencies, calibration, threshold, features with their inverse
 * document frequencies, weights, and a CRC-32 of all that. At most {@value #MAXIMUM_BYTES} bytes.
 *
 * <p>The features are numbers that {@link TextFeatures} makes of stems of Lucene. A change of either makes stored models
 * useless, and needs a new version.
 */
public final class ModelFormat {

    /** Largest length of a model in bytes. */
    public static final int MAXIMUM_BYTES = 48 * 1024 * 1024;

    /** Version of the bytes that {@link #write} returns, and the only one that {@link #read} accepts. */
    public static final int VERSION = 1;

    /** Largest product of features and agencies; their weights need 32 MiB. */
    static final int MAXIMUM_WEIGHTS = 8 * 1024 * 1024;

    private static final int MAGIC = 0x50534d4c;
    private static final int MAXIMUM_AGENCIES = 10_000;

    private ModelFormat() {}

    /** Returns the bytes of a model. */
    public static byte[] write(SuggestionModel model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CheckedOutputStream checked = new CheckedOutputStream(bytes, new CRC32());
        try (DataOutputStream out = new DataOutputStream(checked)) {
            out.writeInt(MAGIC);
            out.writeShort(VERSION);
            out.writeInt(model.agencies().size());
            for (String agency : model.agencies()) {
                out.writeUTF(agency);
            }
            out.writeDouble(model.calibration().factor());
            out.writeDouble(model.threshold());
            Vocabulary vocabulary = model.vocabulary();
            out.writeInt(vocabulary.size());
            for (int row = 0; row < vocabulary.size(); row++) {
                out.writeInt(vocabulary.feature(row));
                out.writeFloat(vocabulary.inverseFrequency(row));
                for (int agency = 0; agency < model.agencies().size(); agency++) {
                    out.writeFloat(model.weights().weight(row, agency));
                }
            }
            for (int agency = 0; agency < model.agencies().size(); agency++) {
                out.writeFloat(model.weights().constant(agency));
            }
            out.writeLong(checked.getChecksum().getValue());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Returns the model of bytes.
     *
     * @throws IllegalArgumentException if they are not a model of this version
     */
    public static SuggestionModel read(byte[] bytes) {
        check(bytes.length <= MAXIMUM_BYTES, "too long");
        check(bytes.length >= 2 * Long.BYTES, "too short");
        int length = bytes.length - Long.BYTES;
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            check(in.readInt() == MAGIC, "not a model");
            int version = in.readUnsignedShort();
            check(version == VERSION, "unknown version " + version);
            check(checksum(bytes, length) == storedChecksum(bytes, length), "damaged");
            return readModel(in);
        } catch (IOException cause) {
            throw new IllegalArgumentException("The bytes are no suggestion model: cut", cause);
        }
    }

    private static SuggestionModel readModel(DataInputStream in) throws IOException {
        int agencyCount = in.readInt();
        check(agencyCount > 0 && agencyCount <= MAXIMUM_AGENCIES, "number of agencies");
        List<String> agencies = new ArrayList<>();
        for (int i = 0; i < agencyCount; i++) {
            agencies.add(in.readUTF());
        }
        Calibration calibration = new Calibration(in.readDouble());
        CertaintyThreshold threshold = new CertaintyThreshold(in.readDouble());
        int size = in.readInt();
        check(size >= 0 && (long) size * agencyCount <= MAXIMUM_WEIGHTS, "number of features");
        int[] features = new int[size];
        float[] inverseFrequencies = new float[size];
        float[] weights = new float[size * agencyCount];
        for (int row = 0; row < size; row++) {
            features[row] = in.readInt();
            inverseFrequencies[row] = in.readFloat();
            for (int agency = 0; agency < agencyCount; agency++) {
                weights[row * agencyCount + agency] = in.readFloat();
            }
        }
        float[] constants = new float[agencyCount];
        for (int agency = 0; agency < agencyCount; agency++) {
            constants[agency] = in.readFloat();
        }
        return new SuggestionModel(
                agencies,
                new Vocabulary(features, inverseFrequencies),
                new LinearWeights(weights, constants),
                calibration,
                threshold);
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, length);
        return checksum.getValue();
    }

    private static long storedChecksum(byte[] bytes, int offset) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, offset, Long.BYTES))) {
            return in.readLong();
        }
    }

    private static void check(boolean valid, String reason) {
        if (!valid) {
            throw new IllegalArgumentException("The bytes are no suggestion model: " + reason);
        }
    }
}
