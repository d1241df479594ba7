package io.puente.catalogsync.imports;

import io.puente.catalogsync.catalog.PictureHash;
import io.puente.catalogsync.catalog.Product;
import io.puente.catalogsync.catalog.ProductPicture;
import io.puente.catalogsync.catalog.ProductPicture.Failed;
import io.puente.catalogsync.catalog.ProductPicture.Pending;
import io.puente.catalogsync.catalog.ProductPicture.Ready;
import io.puente.catalogsync.catalog.ProductPicture.State;
import io.puente.catalogsync.feed.FeedProduct;
import io.puente.catalogsync.feed.FeedProduct.FeedPicture;
import io.puente.catalogsync.feed.RowProblem;
import io.puente.catalogsync.picture.PictureFolder;
import io.puente.platform.database.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Merges the pictures of a product. A picture that cannot be found is reported. */
final class PictureMerge {

  private final PictureFolder folder;
  private final List<RowProblem> problems;

  PictureMerge(PictureFolder folder, List<RowProblem> problems) {
    this.folder = folder;
    this.problems = problems;
  }

  List<ProductPicture> merge(FeedProduct feed, Optional<Product> stored) {
    List<ProductPicture> before = stored.map(Product::pictures).orElse(List.of());
    if (!feed.pictures().isPresent()) {
      return before;
    }
    List<ProductPicture> pictures = new ArrayList<>();
    for (FeedPicture inFile : feed.pictures().value().orElse(List.of())) {
      Optional<ProductPicture> match =
          before.stream().filter(picture -> picture.source().equals(inFile.source())).findFirst();
      pictures.add(picture(inFile, match));
    }
    return pictures;
  }

  private ProductPicture picture(FeedPicture inFile, Optional<ProductPicture> match) {
    SortedMap<String, String> alt = match.map(ProductPicture::alt).orElseGet(TreeMap::new);
    Optional<State> state = match.map(ProductPicture::state);
    return new ProductPicture(
        match.map(ProductPicture::id).orElseGet(Ids::next),
        inFile.position(),
        inFile.source(),
        MapMerge.apply(alt, inFile.alt()),
        ProductPicture.isAddress(inFile.source())
            ? fetched(state.orElse(new Pending(Optional.empty())))
            : found(inFile, state));
  }

  /** A failed download is tried again whenever the file is imported again. */
  private static State fetched(State state) {
    return switch (state) {
      case Ready ready -> ready;
      case Pending pending -> pending;
      case Failed failed -> new Pending(failed.shown());
    };
  }

  private State found(FeedPicture inFile, Optional<State> match) {
    Optional<PictureHash> shown = match.flatMap(State::shown);
    return switch (folder.find(inFile.source())) {
      case PictureFolder.PictureFile file -> {
        PictureHash hash = PictureHash.of(file.content().getBytes());
        boolean same = match.filter(new Ready(hash)::equals).isPresent();
        yield same ? new Ready(hash) : new Pending(shown);
      }
      case PictureFolder.Missing missing -> {
        problems.add(
            new RowProblem(
                inFile.line(), "Product image URL", inFile.source(), missing.kind(), Map.of()));
        yield shown.<State>map(Ready::new).orElse(new Failed(missing.kind().key(), shown));
      }
    };
  }
}
