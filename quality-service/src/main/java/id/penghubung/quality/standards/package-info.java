/**
 * Service standards (<i>standar pelayanan</i>, PermenPANRB 15/2014): the services of units and the versions of their standards, from a
 * draft over the consultation to publication and review. Sub-packages hold the public catalogue and the pledges of units.
 */
@NullMarked
package id.penghubung.quality.standards;

import org.jspecify.annotations.NullMarked;
