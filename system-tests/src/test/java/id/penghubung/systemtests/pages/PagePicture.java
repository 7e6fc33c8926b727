package id.penghubung.systemtests.pages;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/**
 * A picture of a page, and the places and colours of its elements. In a folder these are two files: a PNG picture and a text.
 *
 * @param image with 16 steps of each basic colour, which are enough to compare it and keep its file small
 */
record PagePicture(BufferedImage image, List<ElementBox> boxes) {

    private static final int MOST_COLOURS = 256;

    /** Returns a picture from a screenshot in full colours. */
    static PagePicture of(BufferedImage screenshot, List<ElementBox> boxes) {
        int width = screenshot.getWidth();
        int height = screenshot.getHeight();
        var pixels = screenshot.getRGB(0, 0, width, height, null, 0, width);
        var colours = new TreeSet<Integer>();
        for (int index = 0; index < pixels.length; index++) {
            pixels[index] = inSteps(pixels[index]);
            colours.add(pixels[index]);
        }
        var image = image(width, height, colours);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return new PagePicture(image, boxes);
    }

    /** Returns an empty image with a palette, as far as PNG has space for it. */
    private static BufferedImage image(int width, int height, Set<Integer> colours) {
        if (colours.size() > MOST_COLOURS) {
            return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        }
        var palette = colours.stream().mapToInt(Integer::intValue).toArray();
        var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        return new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
    }

    /** Takes the upper four bits of each channel twice, so that black stays black and white stays white. */
    private static int inSteps(int pixel) {
        int upper = pixel & 0xF0F0F0;
        return 0xFF000000 | upper | upper >> 4;
    }

    static boolean exists(Path folder, String name) {
        return Files.exists(imageFile(folder, name)) && Files.exists(boxFile(folder, name));
    }

    static PagePicture read(Path folder, String name) {
        try {
            var image = ImageIO.read(imageFile(folder, name).toFile());
            var boxes = Files.readAllLines(boxFile(folder, name)).stream()
                    .map(ElementBox::parse)
                    .toList();
            return new PagePicture(Objects.requireNonNull(image, name), boxes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path folder, String name) {
        write(image, folder, name);
        var lines = boxes.stream().map(box -> box.line() + "\n").collect(Collectors.joining());
        try {
            Files.writeString(boxFile(folder, name), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes an image alone and returns its file. */
    static Path write(BufferedImage image, Path folder, String name) {
        var file = imageFile(folder, name);
        try {
            Files.createDirectories(folder);
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static Path imageFile(Path folder, String name) {
        return folder.resolve(name + ".png");
    }

    private static Path boxFile(Path folder, String name) {
        return folder.resolve(name + ".txt");
    }
}
