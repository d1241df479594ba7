"""The studio: linen sweep, window light from the left, camera; writes a .pov, renders it and makes the JPEG."""
import os,subprocess,sys,tempfile,time,numpy as np
import yarn,cloth
from cloth import *
from yarn import INK,png,noise,hexc
HERE=os.path.dirname(os.path.abspath(__file__)); BUILD=os.environ.get('QORI_BUILD',os.path.join(tempfile.gettempdir(),'art-qori','build')); os.makedirs(BUILD,exist_ok=True)
OUT=os.environ.get('QORI_OUT',os.path.join(HERE,'..','..','qori','pictures'))

def v3(p): return '<%.3f,%.3f,%.3f>'%tuple(p)

def shrink(a,m):
    """Average m x m texels, so that a stitch is about as large in the texture as in the picture."""
    H,W=a.shape[0]//m*m,a.shape[1]//m*m; return a[:H,:W].reshape(H//m,m,W//m,m,-1).mean((1,3)).reshape((H//m,W//m)+a.shape[2:])

class Scene:
    """Surfaces are turned by -45 degrees about x before POV-Ray sees them (tilt), so that bump maps keep their direction on both flat and upright cloth."""
    def __init__(s,name,tilt=True): s.name=name; s.body=[]; s.tilt=tilt; s.R=rot('x',45 if tilt else 0); s.w='transform{rotate x*%d}'%(45 if tilt else 0); s.f=open(os.path.join(BUILD,name+'.inc'),'w'); s.offset=(0,0,0); s.pre=''; s.mip=2
    def q(s,p): return v3(s.R@np.asarray(p,float))
    def tex(s,key,rgb,h=None,bump=1.,diffuse=.82,extra='',alpha=None):
        """Register an image as a cloth texture; returns the texture's name."""
        key=s.pre+key; m=1 if s.name.endswith('-2') and 'chullo' not in s.name else s.mip
        if min(rgb.shape[:2])>200: rgb=shrink(rgb,m); h=shrink(h,m) if h is not None else None
        png(os.path.join(BUILD,s.name+key+'.png'),rgb)
        n='T_%s'%key; nm=''
        if h is not None:
            png(os.path.join(BUILD,s.name+key+'_h.png'),h); nm='normal{uv_mapping bump_map{png "%s_h.png" gamma 1.0 interpolate 2 bump_size %.3f}}'%(s.name+key,bump)
        s.f.write('#declare %s=texture{uv_mapping pigment{image_map{png "%s.png" gamma srgb interpolate 2}} %s finish{ambient 0 diffuse %.2f brilliance .85 %s}}\n'%(n,s.name+key,nm,diffuse,extra))
        s.f.write('#declare %sf=texture{uv_mapping pigment{image_map{png "%s.png" gamma srgb interpolate 2}} finish{ambient .0 diffuse %.2f brilliance .7}}\n'%(n,s.name+key,diffuse*1.08)); return n
    def mesh(s,M,tex,fuzz=0,flen=.5,frad=.011,extra='',seed=5,bend=.8):
        P=Mesh(); P.P=[(p+np.asarray(s.offset))@s.R.T for p in M.P]; P.N=[p@s.R.T for p in M.N]; P.U=M.U; P.F=M.F; P.n=M.n
        P.write(s.f,'uv_mapping texture{%s}'%tex if not tex.startswith('texture') else tex,extra)
        if fuzz: cloth.fuzz(P,fuzz,flen,frad,seed,bend).write(s.f,'uv_mapping texture{%sf}'%tex,'no_shadow no_radiosity' if False else 'no_shadow')
        return s
    def pov(s,t): s.f.write(t.replace('@W',s.w)+'\n'); return s
    def backdrop(s,wall=46,rad=34,col=None,width=420,floor_only=False,seed=3,wrinkle=.25):
        """A seamless length of stone-grey linen: floor, curve and wall."""
        c=hexc('a9adb0') if col is None else col
        r,h=yarn.weave(26,26,lambda i:np.broadcast_to(c,i.shape+(3,))*(1+.018*np.sin(i*12.9898)*np.sin(i*3.1))[...,None],lambda j:np.broadcast_to(c*1.03,j.shape+(3,))*(1+.02*np.sin(j*7.77)*np.sin(j*1.7))[...,None],yarn.plain,t=7,pp=40,seed=seed,melange=.03,deep=.93)
        r=r*.36+r.mean((0,1))*.64
        t=s.tex('linen',r,None,diffuse=.8)
        if floor_only: path=[(-200,0),(-60,0)]+[(z,0) for z in np.arange(-58,62,2)]+[(200,0)]
        else: path=[(-260,0),(-100,0)]+[(z,0) for z in np.linspace(-90,wall-rad,50)]+arc(wall-rad,rad,rad,-90,0,30)[1:]+[(wall,y) for y in np.linspace(rad+3,230,60)]
        P,u,v,L=path_sheet(path,width,160)
        n=wave(u*width/60,v*L/60,seed,8,(.3,1.1),(.3,1.1))*wrinkle; N=normals(P); P=P-N*np.abs(n[...,None]); 
        N=normals(P); N=N*np.sign((N*np.array([0,1,-1])).sum(-1,keepdims=True))
        M=Mesh().grid(P,u*width/26,v*L/26,N=N); return s.mesh(M,t)
    def wood(s,name='Wood',light='c9a57a',dark='9a734a',scale=1,rough=True):
        a,b=[yarn.hexc(x)**2.2 for x in (light,dark)]
        s.f.write('#declare %s=texture{pigment{wood turbulence .06 octaves 4 omega .5 lambda 2.4 scale <.9,.9,14>*%.2f rotate <1.5,2,0> color_map{[0 rgb %s][.55 rgb %s][.9 rgb %s][1 rgb %s]}} normal{bumps .06 scale <.05,.05,1.5>} finish{ambient 0 diffuse .78 specular .08 roughness .06}}\n'%(name,scale,v3(a),v3(a*.93),v3(b),v3(a)))
        return name
    def camera(s,loc,at,angle,dof=0): s.cam=(loc,at,angle,dof); return s
    def render(s,w=960,h=1200,key=(-150,120,-70),keyi=1.0,fill=.15,aa=True,quality=1.,final=None,exposure=1.0,keysize=58,grade=True,rad=True,post='',soft=0):
        s.f.close(); loc,at,ang,dof=s.cam; asp=w/h
        f=open(os.path.join(BUILD,s.name+'.pov'),'w')
        f.write('#version 3.7;\nglobal_settings{assumed_gamma 1.0 max_trace_level 5 %s}\n'%('radiosity{pretrace_start .08 pretrace_end .04 count 30 nearest_count 4 error_bound 1.4 recursion_limit 1 low_error_factor .8 gray_threshold .3 minimum_reuse .04 brightness 1.0 normal off}' if rad else ''))
        f.write('#default{finish{ambient 0}}\nbackground{rgb <.27,.28,.30>}\n')
        f.write('camera{perspective location %s sky %s look_at %s right x*%.5f angle %.2f}\n'%(s.q(loc),s.q((0,1,0)),s.q(at),asp,ang))
        k=np.asarray(key,float); at=np.asarray(at,float); d=unit(at-k); a=unit(np.cross(d,[0,1,0])); b=np.cross(a,d)
        E=1.42*keyi*exposure
        f.write('light_source{%s rgb <1,.965,.91>*%.3f area_light %s,%s,5,5 adaptive %d jitter fade_distance %.1f fade_power 2}\n'%(s.q(k),E*1.06,s.q(a*keysize),s.q(b*keysize),soft,np.linalg.norm(at-k)*1.0))
        f.write('light_source{%s rgb <.86,.93,1>*%.3f shadowless}\n'%(s.q(np.array((110,70,-160))),fill*E*.45))
        if not rad: f.write('light_source{%s rgb <.9,.95,1>*%.3f shadowless}\n'%(s.q((0,200,-60)),fill*E*.8))
        f.write('#include "%s.inc"\n'%s.name); f.close()
        q=float(os.environ.get('QORI_SCALE','1')); res=float(os.environ.get('QORI_RES','1')); w2,h2=int(w*q*res),int(h*q*res); t=time.time()
        r=subprocess.run(['nice','-n','19','povray','+I'+s.name+'.pov','+O'+s.name+'_out.png','+W%d'%w2,'+H%d'%h2,'+WT1','-D','+FN8','-GA']+(['+A0.36','+AM1','+R2'] if q>.6 else ['+A0.3','+R2']),cwd=BUILD,capture_output=True,text=True)
        if r.returncode: print(r.stderr[-1800:]); sys.exit(1)
        print('%-34s %5.1fs'%(s.name,time.time()-t),end=' ',flush=True); import resource; print('cpu %.0fs'%resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime,end=' ')
        up=(['-filter','Lanczos','-resize','%dx%d!'%(w,h)] if res<1 and q>=1 else [])+(['-unsharp','0x0.8+0.5+0.01'] if res<1 else ['-unsharp','0x0.7+0.35+0.012'])
        o=final or (s.name+'.jpg'); dst=os.path.join(OUT if q>=1 else BUILD,o)
        subprocess.run(['convert',os.path.join(BUILD,s.name+'_out.png')]+(['-sigmoidal-contrast','1.8x48%','-modulate','100,96'] if grade else [])+(up if q>=1 else [])+['-sampling-factor','4:2:0','-strip','-interlace','JPEG','-quality','82',dst],check=True)
        for Q in(78,74,70,66,61,56,51):
            if os.path.getsize(dst)<=(139 if w<1500 else 255)*1024: break
            subprocess.run(['convert',os.path.join(BUILD,s.name+'_out.png')]+(['-sigmoidal-contrast','1.8x48%','-modulate','100,96'] if grade else [])+up+['-sampling-factor','4:2:0','-strip','-interlace','JPEG','-quality',str(Q),dst],check=True)
        print(os.path.getsize(dst)//1024,'KB')
        return dst
