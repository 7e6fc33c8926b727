/**
 * The public catalogue of services with their standards in force: for everybody and for caches, as data, as a page to print, and with the
 * fields of the national catalogue (SIPPN).
 */
@NullMarked
package id.penghubung.quality.standards.catalogue;

import org.jspecify.annotations.NullMarked;
