import type { SVGAttributes } from 'react';

export type IconProps = Omit<SVGAttributes<SVGSVGElement>, 'children'>;

/** Icons are drawings beside words; they are never spoken. */
function Icon({ d, className, ...rest }: IconProps & { d: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false" {...rest} className={className === undefined ? 't-ico' : `t-ico ${className}`}>
      <path d={d} />
    </svg>
  );
}

export const CheckIcon = (props: IconProps) => <Icon d="M3.5 8.5l3 3 6-7" {...props} />;
export const CrossIcon = (props: IconProps) => <Icon d="M4 4l8 8M12 4l-8 8" {...props} />;
export const DotIcon = (props: IconProps) => <Icon d="M8 6.6a1.4 1.4 0 1 0 .01 0z" {...props} />;
export const ArrowLeftIcon = (props: IconProps) => <Icon d="M12.5 8h-9M7 4L3 8l4 4" {...props} />;
export const ArrowRightIcon = (props: IconProps) => <Icon d="M3.5 8h9M9 4l4 4-4 4" {...props} />;
export const ArrowUpIcon = (props: IconProps) => <Icon d="M8 13V3.5M4 7l4-4 4 4" {...props} />;
export const ArrowDownIcon = (props: IconProps) => <Icon d="M8 3v9.5M4 9l4 4 4-4" {...props} />;
export const ChevronDownIcon = (props: IconProps) => <Icon d="M4 6.2l4 4 4-4" {...props} />;
export const DownloadIcon = (props: IconProps) => <Icon d="M8 2v8M4.5 6.8L8 10.2l3.5-3.4M2.8 13.5h10.4" {...props} />;
export const MailIcon = (props: IconProps) => <Icon d="M2 3.8h12v8.6H2zM2.3 4.2L8 8.8l5.7-4.6" {...props} />;
export const FileIcon = (props: IconProps) => <Icon d="M4 1.8h5.2L12.5 5v9.2H4zM9 2v3.2h3.3" {...props} />;
export const CameraIcon = (props: IconProps) => <Icon d="M2 5.5h2.6L6 3.5h4l1.4 2H14v7.5H2zM8 6.7a2.3 2.3 0 1 0 .01 0z" {...props} />;
export const RotateIcon = (props: IconProps) => <Icon d="M13 8a5 5 0 1 1-1.6-3.7M13.2 1.8v3h-3" {...props} />;
export const TrashIcon = (props: IconProps) => <Icon d="M3 4.5h10M6.5 4V2.5h3V4M4.5 4.5l.6 9h5.8l.6-9M7 7v4M9 7v4" {...props} />;
export const SearchIcon = (props: IconProps) => <Icon d="M7 2.7a4.3 4.3 0 1 0 .01 0zM10.3 10.3L14 14" {...props} />;
export const ZoomInIcon = (props: IconProps) => <Icon d="M7 2.7a4.3 4.3 0 1 0 .01 0zM10.3 10.3L14 14M5.2 7h3.6M7 5.2v3.6" {...props} />;
export const ZoomOutIcon = (props: IconProps) => <Icon d="M7 2.7a4.3 4.3 0 1 0 .01 0zM10.3 10.3L14 14M5.2 7h3.6" {...props} />;
export const PrintIcon = (props: IconProps) => <Icon d="M4.5 6V2.3h7V6M4.5 11.5H2.3V6h11.4v5.5h-2.2M4.5 9.3h7v4.4h-7z" {...props} />;
export const LinkIcon = (props: IconProps) => <Icon d="M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.2-2.2a2.6 2.6 0 0 0-3.7-3.7l-.8.8M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.3 9a2.6 2.6 0 0 0 3.7 3.7l.8-.8" {...props} />;
export const MenuIcon = (props: IconProps) => <Icon d="M2.5 4.2h11M2.5 8h11M2.5 11.8h11" {...props} />;
export const WarningIcon = (props: IconProps) => <Icon d="M8 2.2l6 11H2zM8 6.3v3.2M8 11.4v.1" {...props} />;
export const InfoIcon = (props: IconProps) => <Icon d="M8 2a6 6 0 1 0 .01 0zM8 7.2v3.8M8 4.9v.1" {...props} />;
export const CompareIcon = (props: IconProps) => <Icon d="M2.5 3h4.5v10H2.5zM9 3h4.5v10H9z" {...props} />;
