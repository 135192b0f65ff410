/// An image as it is to be rendered.
public struct ResolvedImage: Sendable, Hashable {
    /// The address, not escaped.
    public var src: String
    /// The width in CSS pixels.
    public var width: Int?
    /// The height in CSS pixels.
    public var height: Int?
    /// Other sizes of the image, in the form of the `srcset` attribute, not escaped.
    public var srcset: String?
    /// Further attributes, such as `sizes` and `loading`, in this order.
    public var attributes: [HTMLAttribute]

    /// Makes an image of its address and what is known of it.
    public init(
        src: String, width: Int? = nil, height: Int? = nil, srcset: String? = nil, attributes: [HTMLAttribute] = []
    ) {
        self.src = src
        self.width = width
        self.height = height
        self.srcset = srcset
        self.attributes = attributes
    }
}
