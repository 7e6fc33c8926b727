package id.penghubung.complaints.filter;

/**
 * The cells of a grid of 0.01 degrees that an area touches. Rows are counted from the equator to the north, and columns from Greenwich to
 * the east; the SQL function {@code grid_cell} numbers the cells row by row.
 */
public record SearchCells(int southRow, int northRow, int westColumn, int eastColumn) {

    /** The number of columns around the earth, which is that of the numbers of a row. */
    public static final int COLUMNS = 36_000;

    private static final int CELLS_PER_DEGREE = 100;

    private static final int POLE = 90;
    private static final int ANTIMERIDIAN = 180;

    static SearchCells of(SearchArea area) {
        return new SearchCells(
                line(area.south(), POLE),
                line(area.north(), POLE),
                line(area.west(), ANTIMERIDIAN),
                line(area.east(), ANTIMERIDIAN));
    }

    private static int line(double degrees, int end) {
        return (int) Math.floor(Math.clamp(degrees, -end, end) * CELLS_PER_DEGREE);
    }

    public int count() {
        return (northRow - southRow + 1) * (eastColumn - westColumn + 1);
    }

    /** Returns the number of the first of the cells. */
    public int first() {
        return southRow * COLUMNS + westColumn;
    }

    /** Returns the number of the last of the cells; between them are also cells that the area does not touch. */
    public int last() {
        return northRow * COLUMNS + eastColumn;
    }
}
