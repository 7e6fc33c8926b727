package id.penghubung.benchmarks.hostile;

/**
 * Numbers of connections and answers of one attack.
 *
 * @param opened connections that were opened, including reconnections
 * @param closed connections that were closed by either side
 * @param answers number of reads that received part of an answer
 */
public record HostileCounts(long opened, long closed, long answers) {}
