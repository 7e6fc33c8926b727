package id.penghubung.systemtests.pages;

import java.awt.image.BufferedImage;
import java.util.ArrayDeque;

/**
 * Compares two pictures of a page by the average colours of squares. Edges of letters and lines, which each version of a browser draws a
 * little differently, change single squares by a little; an element that has moved, is missing, covered or in another colour changes
 * neighbouring squares by much.
 */
final class PictureComparison {

    /** Of 255. A line of one pixel through a square makes a difference of 20 in grey and of 32 in black. */
    static final int COLOUR_TOLERANCE = 24;

    /** Squares that touch. Nothing that a person reads or presses is smaller than this. */
    static final int LARGEST_GROUP = 3;

    /** Of all squares, where they do not touch. */
    static final double LARGEST_SHARE = 0.01;

    /** By how many pixels a square may be moved. */
    private static final int SHIFT = 2;

    private static final int RED = 0xC00000;
    private static final int CHANNEL_MASK = 0xFEFEFE;

    private final BufferedImage shown;
    private final boolean[][] differing;

    /** Pictures of different sizes are compared as if both were as large as the larger one, and white where they end. */
    PictureComparison(BufferedImage accepted, BufferedImage shown) {
        this.shown = shown;
        int columns = blocks(Math.max(accepted.getWidth(), shown.getWidth()));
        int rows = blocks(Math.max(accepted.getHeight(), shown.getHeight()));
        var before = new BlockColours(accepted, columns * BlockColours.BLOCK, rows * BlockColours.BLOCK);
        var after = new BlockColours(shown, columns * BlockColours.BLOCK, rows * BlockColours.BLOCK);
        differing = new boolean[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int x = column * BlockColours.BLOCK;
                int y = row * BlockColours.BLOCK;
                // Both ways: neither may a part be missing, nor one be there that was not.
                differing[row][column] = !isFound(before, x, y, after) || !isFound(after, x, y, before);
            }
        }
    }

    boolean isAlike() {
        return largestGroup() <= LARGEST_GROUP && share() <= LARGEST_SHARE;
    }

    /** Returns the share of the squares that differ, 0 to 1. */
    double share() {
        return (double) count() / (differing.length * differing[0].length);
    }

    /** Returns how many squares that differ touch each other at most. */
    int largestGroup() {
        var seen = new boolean[differing.length][differing[0].length];
        int largest = 0;
        for (int row = 0; row < differing.length; row++) {
            for (int column = 0; column < differing[row].length; column++) {
                largest = Math.max(largest, group(row, column, seen));
            }
        }
        return largest;
    }

    /** Returns the second picture in pale colours, with the squares that differ in red. */
    BufferedImage picture() {
        int block = BlockColours.BLOCK;
        var picture =
                new BufferedImage(differing[0].length * block, differing.length * block, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int pixel = x < shown.getWidth() && y < shown.getHeight() ? shown.getRGB(x, y) : -1;
                picture.setRGB(x, y, mean(pixel, differing[y / block][x / block] ? RED : -1));
            }
        }
        return picture;
    }

    private int count() {
        int count = 0;
        for (var row : differing) {
            for (boolean block : row) {
                count += block ? 1 : 0;
            }
        }
        return count;
    }

    /** Returns the size of the group of a square, or 0 if the square does not differ or was seen before. */
    private int group(int row, int column, boolean[][] seen) {
        int size = 0;
        var next = new ArrayDeque<int[]>();
        next.add(new int[] {row, column});
        while (!next.isEmpty()) {
            var block = next.remove();
            if (isUnseen(block[0], block[1], seen)) {
                seen[block[0]][block[1]] = true;
                size++;
                for (int down = -1; down <= 1; down++) {
                    for (int right = -1; right <= 1; right++) {
                        next.add(new int[] {block[0] + down, block[1] + right});
                    }
                }
            }
        }
        return size;
    }

    private boolean isUnseen(int row, int column, boolean[][] seen) {
        return row >= 0
                && row < differing.length
                && column >= 0
                && column < differing[row].length
                && differing[row][column]
                && !seen[row][column];
    }

    private static boolean isFound(BlockColours colours, int x, int y, BlockColours other) {
        if (colours.difference(x, y, other, 0, 0) <= COLOUR_TOLERANCE) {
            return true;
        }
        for (int down = -SHIFT; down <= SHIFT; down++) {
            for (int right = -SHIFT; right <= SHIFT; right++) {
                if (colours.difference(x, y, other, right, down) <= COLOUR_TOLERANCE) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int mean(int one, int other) {
        return ((one & CHANNEL_MASK) >> 1) + ((other & CHANNEL_MASK) >> 1);
    }

    private static int blocks(int pixels) {
        return Math.ceilDiv(pixels, BlockColours.BLOCK);
    }
}
