package id.penghubung.systemtests.pages;

import java.awt.image.BufferedImage;

/** The average colours of the squares of a picture. Beyond the picture everything is white, as an empty page is. */
final class BlockColours {

    /** Width and height of a square in pixels: a letter or a third of a radio button. */
    static final int BLOCK = 8;

    private static final int CHANNELS = 3;
    private static final int BITS = 8;
    private static final int WHITE = 0xFF;

    private final int width;
    private final int height;

    /** For each channel the sums over the rectangle from the first pixel; differences of them are right even if they overflow. */
    private final int[][] sums;

    /**
     * @param width of the area that is looked at
     * @param height of this area
     */
    BlockColours(BufferedImage picture, int width, int height) {
        this.width = width;
        this.height = height;
        sums = new int[CHANNELS][(width + 1) * (height + 1)];
        int columns = picture.getWidth();
        int rows = picture.getHeight();
        var pixels = picture.getRGB(0, 0, columns, rows, null, 0, columns);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                add(x, y, x < columns && y < rows ? pixels[y * columns + x] : -1);
            }
        }
    }

    private void add(int x, int y, int pixel) {
        for (int channel = 0; channel < CHANNELS; channel++) {
            int value = pixel >> BITS * channel & WHITE;
            sums[channel][index(x + 1, y + 1)] = value
                    + sums[channel][index(x, y + 1)]
                    + sums[channel][index(x + 1, y)]
                    - sums[channel][index(x, y)];
        }
    }

    /**
     * Returns by how much the square at a pixel differs from the one in another picture, which may be moved by some pixels: the largest
     * difference of the three channels, 0 to 255.
     */
    int difference(int x, int y, BlockColours other, int right, int down) {
        int otherX = Math.clamp(x + right, 0, width - BLOCK);
        int otherY = Math.clamp(y + down, 0, height - BLOCK);
        int largest = 0;
        for (int channel = 0; channel < CHANNELS; channel++) {
            int difference = Math.abs(sum(channel, x, y) - other.sum(channel, otherX, otherY));
            largest = Math.max(largest, difference / (BLOCK * BLOCK));
        }
        return largest;
    }

    private int sum(int channel, int x, int y) {
        var values = sums[channel];
        return values[index(x + BLOCK, y + BLOCK)]
                - values[index(x, y + BLOCK)]
                - values[index(x + BLOCK, y)]
                + values[index(x, y)];
    }

    private int index(int x, int y) {
        return y * (width + 1) + x;
    }
}
