package id.penghubung.benchmarks.hostile;

/**
 * Events of all hostile connections of one attack.
 *
 * @param opened connections that were opened, first time or again
 * @param closed connections that ended, on either side
 * @param answers times that something of an answer arrived
 */
public record HostileCounts(long opened, long closed, long answers) {}
