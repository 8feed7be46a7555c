/** What the images, the Dockerfile and the compose file promise. */
@NullMarked
package hu.kapu.images;

import org.jspecify.annotations.NullMarked;
