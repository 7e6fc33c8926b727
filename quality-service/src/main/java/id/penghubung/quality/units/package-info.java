/**
 * Units of agencies that provide services, a read-only copy of the directory that focal-point-service publishes, and the addresses
 * to which they are notified. Other features read units through {@link UnitDirectory}.
 */
@NullMarked
package id.penghubung.quality.units;

import org.jspecify.annotations.NullMarked;
