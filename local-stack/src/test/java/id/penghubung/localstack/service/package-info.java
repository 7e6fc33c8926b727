@NullMarked
package id.penghubung.localstack.service;

import org.jspecify.annotations.NullMarked;
