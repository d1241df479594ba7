package io.puente.storefront.product;

import io.puente.web.page.LinkPreview;

/** The picture that a page shows where its address is shared. */
final class PreviewImageView {

  private PreviewImageView() {}

  /** A picture at its largest width, as JPEG: not everybody who makes previews reads WebP. */
  static LinkPreview.Image of(Picture picture) {
    int width = picture.widths().getLast();
    int height = Math.max(1, Math.round((float) picture.height() * width / picture.width()));
    return new LinkPreview.Image(
        picture.src(width, PictureFormat.JPEG), width, height, picture.alt());
  }
}
